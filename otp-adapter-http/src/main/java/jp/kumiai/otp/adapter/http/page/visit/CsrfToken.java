package jp.kumiai.otp.adapter.http.page.visit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.domain.session.SessionId;

/**
 * The hidden field by which a form shows that this site wrote it: an HMAC-SHA-256 under the ID in the visitor's cookie.
 *
 * <p><b>Security guarantees.</b> Whoever does not know the cookie cannot make one, and one visitor's is worth nothing to
 * another. It is masked with fresh random bits each time, so that two pages never repeat its characters (BREACH). Compared
 * in constant time. It does not print.
 */
public final class CsrfToken {

    private static final byte[] PURPOSE = "csrf/1".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private CsrfToken(String text) {
        this.text = text;
    }

    /** A token for the visitor with this ID. */
    public static CsrfToken of(SessionId id) {
        byte[] masked = new byte[2 * BYTES];
        byte[] pad = new byte[BYTES];
        RANDOM.nextBytes(pad);
        System.arraycopy(pad, 0, masked, 0, BYTES);
        System.arraycopy(xor(pad, mac(id)), 0, masked, BYTES, BYTES);
        return new CsrfToken(Base64.getUrlEncoder().withoutPadding().encodeToString(masked));
    }

    /** True when this is a token of the visitor with this ID. */
    public static boolean isOf(SessionId id, String text) {
        byte[] masked = decoded(text);
        return masked.length == 2 * BYTES
                && MessageDigest.isEqual(
                        mac(id), xor(Arrays.copyOf(masked, BYTES), Arrays.copyOfRange(masked, BYTES, 2 * BYTES)));
    }

    /** The text for the hidden field. */
    public String reveal() {
        return text;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] mac(SessionId id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(id.reveal().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(PURPOSE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] result = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            result[i] = (byte) (one[i] ^ other[i]);
        }
        return result;
    }

    @Override
    public String toString() {
        return "CsrfToken[redacted]";
    }
}
