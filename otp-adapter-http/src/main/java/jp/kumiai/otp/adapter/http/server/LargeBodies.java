package jp.kumiai.otp.adapter.http.server;

import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.exchange.Route.LargeBody;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Handles what is sent to a route of large bodies by those who may, and leaves everybody else to the next handler. */
final class LargeBodies extends Handler.Wrapper {

    private final UriTemplatePathSpec template;
    private final Route route;
    private final LargeBody largeBody;

    LargeBodies(UriTemplatePathSpec template, Route route, LargeBody largeBody, Handler handler) {
        super(handler);
        this.template = template;
        this.route = route;
        this.largeBody = largeBody;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return request.getMethod().equals(route.method().name())
                && isLarge(request)
                && largeBody.admits().test(Exchanges.of(request, route, template, Body.EMPTY))
                && super.handle(request, response, callback);
    }

    /** Larger than everybody's, or of a length that is not told. */
    private static boolean isLarge(Request request) {
        return request.getLength() < 0 || request.getLength() > HttpServer.MAX_BODY_BYTES;
    }
}
