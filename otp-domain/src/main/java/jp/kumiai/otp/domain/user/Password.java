package jp.kumiai.otp.domain.user;

import io.vavr.control.Option;

/**
 * A password as it was typed: 1 to 128 characters, taken exactly as sent, nothing trimmed.
 *
 * <p>It does not print and has no {@code equals}; it is good for one check against a {@link PasswordHash}. Immutable.
 */
public final class Password {

    public static final int MAX_LENGTH = 128;

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    /** The password of these characters, or none when there are none or more than 128. */
    public static Option<Password> parse(String text) {
        return Option.when(!text.isEmpty() && text.length() <= MAX_LENGTH, () -> new Password(text));
    }

    /** The characters, for the hash function only. */
    public char[] reveal() {
        return text.toCharArray();
    }

    @Override
    public String toString() {
        return "Password[redacted]";
    }
}
