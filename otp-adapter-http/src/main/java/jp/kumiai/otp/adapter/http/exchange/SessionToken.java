package jp.kumiai.otp.adapter.http.exchange;

import io.vavr.control.Option;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.session.SessionId;

/**
 * What a company's client holds, as a bearer token or a cookie: the number of the contract, a dot, the session ID.
 *
 * <p>The number is for an edge in front of several installations, which can tell by it where a request belongs. The product
 * itself looks at the ID alone, so a forged number leads to where there is no such session.
 */
public final class SessionToken {

    private static final char DOT = '.';

    private SessionToken() {}

    /** The text for the client: never for a log. */
    public static String of(OpenSession opened) {
        return opened.session().contract().value() + DOT + opened.id().reveal();
    }

    /** The ID in what a client sent, with or without a number before it; none when there can be none. */
    public static Option<SessionId> parse(String text) {
        return SessionId.parse(text.substring(text.lastIndexOf(DOT) + 1));
    }
}
