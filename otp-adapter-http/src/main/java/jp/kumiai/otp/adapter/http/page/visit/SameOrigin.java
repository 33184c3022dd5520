package jp.kumiai.otp.adapter.http.page.visit;

import io.vavr.control.Option;
import java.net.URI;
import java.util.Locale;
import jp.kumiai.otp.adapter.http.exchange.Headers;

/** Whether a browser says that a page of this very site sent the form; scripts of other sites cannot change what it says. */
public final class SameOrigin {

    private SameOrigin() {}

    /** True only when Origin names the host the request went to, and Sec-Fetch-Site, if sent, agrees. */
    public static boolean sent(Headers headers) {
        Option<String> host = headers.only("Host").map(SameOrigin::folded);
        return host.isDefined()
                && headers.only("Origin").flatMap(SameOrigin::authority).equals(host)
                && (!headers.has("Sec-Fetch-Site")
                        || headers.only("Sec-Fetch-Site").contains("same-origin"));
    }

    private static Option<String> authority(String origin) {
        try {
            URI uri = URI.create(origin);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return Option.of(web ? uri.getRawAuthority() : null).map(SameOrigin::folded);
        } catch (IllegalArgumentException e) {
            return Option.none();
        }
    }

    private static String folded(String authority) {
        return authority.toLowerCase(Locale.ROOT);
    }
}
