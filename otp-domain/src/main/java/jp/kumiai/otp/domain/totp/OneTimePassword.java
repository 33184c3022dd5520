package jp.kumiai.otp.domain.totp;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A well-formed code (ワンタイムパスワード): 6 to 8 ASCII digits, leading zeros included. It is text, and a number for
 * nobody but the generator.
 *
 * <p>Source: rules R2, R2a. The only way in is the strict {@link #parse}; full-width digits, signs, blanks and any
 * other character are no code. Whether its length is the one of the token is for the {@code verification} package.
 *
 * <p><b>Security guarantees.</b> It never prints, and {@link #matches} takes the same time wherever the difference is.
 * Immutable, thread-safe.
 */
public final class OneTimePassword {

    private final byte[] digits;

    private OneTimePassword(byte[] digits) {
        this.digits = digits;
    }

    /** The code of exactly these characters, or none: 6 to 8 of {@code '0'} to {@code '9'}, nothing else. */
    public static Option<OneTimePassword> parse(String text) {
        if (text.length() < TotpParameters.MIN_DIGITS || text.length() > TotpParameters.MAX_DIGITS) {
            return Option.none();
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Option.none();
            }
        }
        return Option.some(new OneTimePassword(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The code that the generator has just made, zeros before it as its length wants. */
    static OneTimePassword ofNumber(int number, int length) {
        byte[] digits = new byte[length];
        int rest = number;
        for (int i = length - 1; i >= 0; i--) {
            digits[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return new OneTimePassword(digits);
    }

    /** What the generator compares: it means something only beside {@link #length()}. */
    int number() {
        int number = 0;
        for (byte digit : digits) {
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /** How many digits it has. */
    public int length() {
        return digits.length;
    }

    /** True when both are the same digits; compares in constant time for codes of one length. */
    public boolean matches(OneTimePassword other) {
        return MessageDigest.isEqual(digits, other.digits);
    }

    /** The digits as text, for whoever shows codes: a token's display, never a log. */
    public String reveal() {
        return new String(digits, StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "OneTimePassword[redacted]";
    }
}
