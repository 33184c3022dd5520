package jp.kumiai.otp.application.request;

import io.vavr.collection.List;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.Selection;

/**
 * Makes the fingerprints of requests' bodies: HMAC-SHA-256 over their length-prefixed parts.
 *
 * <p><b>Security guarantees.</b> The parts include codes and passwords. Without the key, which is not in the store,
 * nobody can try six digits against a stored fingerprint. Thread-safe; it does not print.
 */
public final class Fingerprints {

    private static final String MAC = "HmacSHA256";

    private final SecretKey key;

    private Fingerprints(SecretKey key) {
        this.key = key;
    }

    /** Fingerprints under a key of their own, which every node derives alike from this one. */
    public static Fingerprints derivedFrom(SecretKey master) {
        return new Fingerprints(
                new SecretKeySpec(mac(master, "request-fingerprint/1".getBytes(StandardCharsets.US_ASCII)), MAC));
    }

    /** Begins the body of a request of this kind. */
    public Body of(String kind) {
        return new Body().with(kind);
    }

    /** The parts of one body, in their order. Not thread-safe. */
    public final class Body {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private Body() {}

        public Body with(String text) {
            return with(text.getBytes(StandardCharsets.UTF_8));
        }

        public Body with(OneTimePassword code) {
            return with(code.reveal());
        }

        public Body with(Password password) {
            return with(new String(password.reveal()));
        }

        /** Rows in their order, each with what it showed. */
        public Body with(List<Selection> rows) {
            rows.forEach(row -> with(row.loginId().value())
                    .with(row.shown().map(SerialNumber::value).getOrElse("-")));
            return this;
        }

        private Body with(byte[] part) {
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            bytes.writeBytes(part);
            return this;
        }

        public Fingerprint fingerprint() {
            return new Fingerprint(HexFormat.of().formatHex(mac(key, bytes.toByteArray())));
        }
    }

    private static byte[] mac(SecretKey key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Fingerprints[redacted]";
    }
}
