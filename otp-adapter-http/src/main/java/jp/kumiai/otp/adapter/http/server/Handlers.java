package jp.kumiai.otp.adapter.http.server;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.concurrent.Executor;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.exchange.Traffic;
import jp.kumiai.otp.adapter.http.problem.Errors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/**
 * The server's handlers of routes. None of them blocks, and all of them have to say so: then the thread that reads a
 * request goes on with it, and no other one has to be woken.
 *
 * @param workers do what may block
 * @param writers write replies that were made in a thread of somebody else's
 */
record Handlers(Executor workers, Executor writers, Traffic traffic, Errors errors) {

    Handler mapped(List<Route> routes) {
        PathMappingsHandler mapped = new PathMappingsHandler(false);
        Map<String, List<Route>> byTemplate = routes.groupBy(Route::template);
        byTemplate.forEach((template, its) -> {
            PathTemplate path = new PathTemplate(template);
            mapped.addMapping(path.spec(), limited(path, its));
        });
        return mapped;
    }

    /** Whoever is admitted to a large body is answered by the first that admits them, all others by the last. */
    private Handler limited(PathTemplate template, List<Route> routes) {
        return routes.foldRight(
                limited(HttpServer.MAX_BODY_BYTES, template, routes),
                (route, others) -> route.largeBody()
                        .<Handler>map(body -> new LargeBodies(
                                template,
                                route,
                                body,
                                limited(body.maxBytes(), template, List.of(route)),
                                others,
                                workers))
                        .getOrElse(others));
    }

    private Handler limited(int maxBytes, PathTemplate template, List<Route> routes) {
        SizeLimitHandler limited = new SizeLimitHandler(maxBytes, -1);
        limited.setHandler(new TemplateHandler(template, routes, maxBytes, workers, writers, traffic, errors));
        return limited;
    }
}
