package jp.kumiai.otp.adapter.http.server;

import io.vavr.collection.List;
import java.util.ArrayList;
import jp.kumiai.otp.adapter.http.exchange.Headers;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The header fields that every reply carries, errors and files included. Only Cache-Control may differ. */
final class SecurityHeaders {

    static final String CACHE_CONTROL = "Cache-Control";

    static final HttpField NO_STORE = new PreEncodedHttpField(CACHE_CONTROL, "no-store");

    private static final Headers FIELDS = Headers.NONE
            .and(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                            + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
                            + "frame-ancestors 'none'")
            .and("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
            .and("X-Content-Type-Options", "nosniff")
            .and("Referrer-Policy", "no-referrer")
            .and("Cross-Origin-Opener-Policy", "same-origin")
            .and("Cross-Origin-Resource-Policy", "same-origin")
            .and(
                    "Permissions-Policy",
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                            + "microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()");

    /** Written out once, since they go out with every reply. */
    static final List<HttpField> ALWAYS = encoded();

    private SecurityHeaders() {}

    private static List<HttpField> encoded() {
        ArrayList<HttpField> encoded = new ArrayList<>();
        FIELDS.forEach((name, value) -> encoded.add(new PreEncodedHttpField(name, value)));
        return List.ofAll(encoded);
    }
}
