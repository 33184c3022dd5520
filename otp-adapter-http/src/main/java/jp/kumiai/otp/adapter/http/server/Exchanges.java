package jp.kumiai.otp.adapter.http.server;

import io.vavr.collection.HashMap;
import java.io.IOException;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Headers;
import jp.kumiai.otp.adapter.http.exchange.Method;
import jp.kumiai.otp.adapter.http.exchange.Route;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads the server's requests. */
final class Exchanges {

    private Exchanges() {}

    /** Blocks until the body is there; the limit of its size is set before. */
    static Exchange read(Request request, Route route, UriTemplatePathSpec template) throws IOException {
        String path = request.getHttpURI().getCanonicalPath();
        String query = request.getHttpURI().getQuery();
        Body body = route.method() == Method.POST ? body(request) : Body.EMPTY;
        return new Exchange(
                route.method(),
                path,
                HashMap.ofAll(template.getPathParams(path)),
                query == null ? "" : query,
                headers(request),
                body);
    }

    private static Body body(Request request) throws IOException {
        try (var content = Content.Source.asInputStream(request)) {
            return Body.of(content.readAllBytes());
        }
    }

    private static Headers headers(Request request) {
        Headers headers = Headers.NONE;
        for (HttpField field : request.getHeaders()) {
            headers = headers.and(field.getName(), field.getValue() == null ? "" : field.getValue());
        }
        return headers;
    }
}
