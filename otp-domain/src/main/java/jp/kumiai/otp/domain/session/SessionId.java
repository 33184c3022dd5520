package jp.kumiai.otp.domain.session;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import jp.kumiai.otp.domain.text.Characters;

/**
 * What a logged-in client holds to show who it is: 256 random bits, 43 characters of base64url.
 *
 * <p><b>Security guarantees.</b> It never prints and has no {@code equals}. Only its {@link #key()}, a SHA-256, is ever
 * stored, so that whoever reads the store cannot take over a session. Immutable, thread-safe.
 */
public final class SessionId {

    public static final int BYTES = 32;
    private static final int CHARACTERS = 43;

    private final String text;

    private SessionId(String text) {
        this.text = text;
    }

    /** A new one of these random bytes. */
    public static SessionId of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a session ID has 256 bits");
        }
        return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** What a client sent, or none when it cannot be a session ID. */
    public static Option<SessionId> parse(String text) {
        return Option.when(
                text.length() == CHARACTERS && Characters.areAll(text, SessionId::isAllowed),
                () -> new SessionId(text));
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Characters.isDigit(c) || c == '-' || c == '_';
    }

    /** Under which the session is stored. */
    public SessionKey key() {
        return new SessionKey(HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.US_ASCII))));
    }

    /** The text for the client: a cookie or a bearer token, never a log. */
    public String reveal() {
        return text;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SessionId[redacted]";
    }
}
