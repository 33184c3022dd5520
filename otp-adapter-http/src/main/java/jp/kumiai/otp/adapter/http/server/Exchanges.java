package jp.kumiai.otp.adapter.http.server;

import io.vavr.Tuple2;
import io.vavr.collection.List;
import java.util.ArrayList;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Headers;
import jp.kumiai.otp.adapter.http.exchange.Route;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;

/** Makes exchanges of the server's requests. */
final class Exchanges {

    private Exchanges() {}

    static Exchange of(Request request, Route route, PathTemplate template, Body body) {
        String path = request.getHttpURI().getCanonicalPath();
        String query = request.getHttpURI().getQuery();
        return new Exchange(
                route.method(), path, template.variables(path), query == null ? "" : query, headers(request), body);
    }

    private static Headers headers(Request request) {
        ArrayList<Tuple2<String, String>> headers = new ArrayList<>();
        for (HttpField field : request.getHeaders()) {
            headers.add(new Tuple2<>(field.getName(), field.getValue() == null ? "" : field.getValue()));
        }
        return Headers.of(List.ofAll(headers));
    }
}
