package jp.kumiai.otp.adapter.http.server;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Method;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.problem.Errors;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers the requests for one template by the route of their method. */
final class TemplateHandler extends Handler.Abstract {

    private final UriTemplatePathSpec template;
    private final List<Route> routes;
    private final Errors errors;

    /** @param routes of this template, each with a method of its own */
    TemplateHandler(UriTemplatePathSpec template, List<Route> routes, Errors errors) {
        this.template = template;
        this.routes = routes;
        this.errors = errors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Reply reply = route(request.getMethod())
                .map(route -> answer(request, route))
                .getOrElse(() -> errors.reply(request.getHttpURI().getCanonicalPath(), ProblemCode.METHOD_NOT_ALLOWED)
                        .with("Allow", allowed()));
        Replies.write(reply, response, callback);
        return true;
    }

    private Option<Route> route(String method) {
        String effective = method.equals("HEAD") ? Method.GET.name() : method;
        return routes.find(route -> route.method().name().equals(effective));
    }

    private String allowed() {
        return routes.map(route -> route.method() == Method.GET
                        ? "GET, HEAD"
                        : route.method().name())
                .mkString(", ");
    }

    private Reply answer(Request request, Route route) {
        String path = request.getHttpURI().getCanonicalPath();
        try {
            Exchange exchange = Exchanges.read(request, route, template);
            request.addIdleTimeoutListener(silence -> false); // whoever waits for our answer is not idle
            return route.endpoint().answer(exchange);
        } catch (IOException | RuntimeException e) {
            return e instanceof HttpException || e instanceof IOException
                    ? errors.reply(path, ServerErrors.codeOf(e))
                    : errors.reply(path, route.method() + " " + route.template(), e);
        }
    }
}
