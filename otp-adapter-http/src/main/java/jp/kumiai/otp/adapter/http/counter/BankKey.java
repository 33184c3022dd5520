package jp.kumiai.otp.adapter.http.counter;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * By which the bank's own systems are told from everybody else: 32 to 256 visible ASCII characters.
 *
 * <p><b>Security guarantees.</b> It never prints, has no {@code equals}, and is compared in constant time. Immutable.
 */
public final class BankKey {

    private static final int MIN_LENGTH = 32;
    private static final int MAX_LENGTH = 256;

    private final byte[] bytes;

    private BankKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key of exactly these characters; none when they are too few, too many, or others. */
    public static Option<BankKey> parse(String text) {
        boolean wellFormed = text.length() >= MIN_LENGTH
                && text.length() <= MAX_LENGTH
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return Option.when(wellFormed, () -> new BankKey(text.getBytes(StandardCharsets.US_ASCII)));
    }

    boolean isThatOf(String sent) {
        return MessageDigest.isEqual(bytes, sent.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "BankKey[redacted]";
    }
}
