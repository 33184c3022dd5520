package jp.kumiai.otp.domain.totp;

import io.vavr.control.Option;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that a token and the bank share (シード).
 *
 * <p><b>Security guarantees.</b> It never prints: {@link #toString()} is redacted, there is no {@code equals} by content
 * and no serialised form. Its bytes leave only through {@link #reveal()}, which an architecture test restricts to the
 * places that prepare or encrypt it, and inside this package as a key of the JCA, which no other package can ask for. It
 * does not promise that the bytes leave the heap: the garbage collector and the JCA copy as they like.
 *
 * <p>Immutable, thread-safe.
 */
public final class Seed {

    /** RFC 4226 section 4, R6: at least 128 bits. */
    public static final int MIN_BYTES = 16;

    /** Twice the block of SHA-512; no key fob has more. */
    public static final int MAX_BYTES = 256;

    private final byte[] bytes;

    private Seed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A seed of these bytes, which are copied; none when there are fewer than 16 or more than 256. */
    public static Option<Seed> of(byte[] bytes) {
        return Option.when(bytes.length >= MIN_BYTES && bytes.length <= MAX_BYTES, () -> new Seed(bytes.clone()));
    }

    /** A copy of the secret bytes, for the HMAC and for encryption at rest; the caller wipes it. */
    public byte[] reveal() {
        return bytes.clone();
    }

    /** The secret as the JCA's HMACs take it, which copies it once more. */
    SecretKey keyFor(HashAlgorithm algorithm) {
        return new SecretKeySpec(bytes, algorithm.macName());
    }

    @Override
    public String toString() {
        return "Seed[redacted]";
    }

    /** Overwrites an array that held a revealed secret. */
    public static void wipe(byte[] revealed) {
        Arrays.fill(revealed, (byte) 0);
    }
}
