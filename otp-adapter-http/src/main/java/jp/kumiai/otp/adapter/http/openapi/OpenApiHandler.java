package jp.kumiai.otp.adapter.http.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;

/** {@code GET /openapi.yaml}: the description of the API, written by hand and held against the routes by a test. */
public final class OpenApiHandler implements Endpoint {

    private static final Body DOCUMENT = load();

    @Override
    public Reply answer(Exchange exchange) {
        return Reply.ok("application/yaml", DOCUMENT);
    }

    private static Body load() {
        try (InputStream in = OpenApiHandler.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("openapi.yaml is not beside this class");
            }
            return Body.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
