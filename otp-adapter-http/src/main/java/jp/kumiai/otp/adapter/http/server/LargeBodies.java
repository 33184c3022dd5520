package jp.kumiai.otp.adapter.http.server;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.exchange.Route.LargeBody;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/**
 * Has what is sent to a route of large bodies by those who may be handled by one handler, and all else by another. Whether
 * somebody may is asked by the server's workers, since it may take a while; it never blocks itself.
 */
final class LargeBodies extends Handler.Wrapper {

    private final PathTemplate template;
    private final Route route;
    private final LargeBody largeBody;
    private final Handler large;
    private final Executor workers;

    /** @param others handles all else */
    LargeBodies(
            PathTemplate template, Route route, LargeBody largeBody, Handler large, Handler others, Executor workers) {
        super(others);
        this.template = template;
        this.route = route;
        this.largeBody = largeBody;
        this.large = large;
        this.workers = workers;
        installBean(large, true);
    }

    /** Of the other handlers the server is told already. */
    @Override
    public void setServer(Server server) {
        super.setServer(server);
        large.setServer(server);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!request.getMethod().equals(route.method().name()) || !isLarge(request)) {
            return super.handle(request, response, callback);
        }
        try {
            workers.execute(() -> handleIfAdmitted(request, response, callback));
        } catch (RejectedExecutionException e) { // the server stops
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
        return true;
    }

    private void handleIfAdmitted(Request request, Response response, Callback callback) {
        try {
            boolean admitted = largeBody.admits().test(Exchanges.of(request, route, template, Body.EMPTY));
            Handler handler = admitted ? large : Objects.requireNonNull(getHandler());
            if (!handler.handle(request, response, callback)) {
                throw new IllegalStateException("nobody handled " + route.template());
            }
        } catch (Throwable thrown) { // an Error too, or its caller would wait for ever
            Response.writeError(request, response, callback, thrown);
        }
    }

    /** Larger than everybody's, or of a length that is not told. */
    private static boolean isLarge(Request request) {
        return request.getLength() < 0 || request.getLength() > HttpServer.MAX_BODY_BYTES;
    }
}
