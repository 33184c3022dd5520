package jp.kumiai.otp.domain.user;

import io.vavr.control.Option;
import java.util.Locale;
import jp.kumiai.otp.domain.text.AsciiWord;

/**
 * The name a user logs in with (ログインID): 4 to 32 of ASCII letters, digits, {@code . _ - @}. Unique in the whole system
 * and without case: {@code Hanako} and {@code hanako} are one user with one set of counters. Not secret. Immutable.
 */
public record LoginId(String value) implements Comparable<LoginId> {

    public static final int MIN_LENGTH = 4;
    public static final int MAX_LENGTH = 32;

    public LoginId {
        if (!isWellFormed(value) || !value.equals(folded(value))) {
            throw new IllegalArgumentException("a login ID has 4 to 32 lower-case letters, digits or . _ - @");
        }
    }

    /** The login ID of these characters in lower case, or none. Blanks around it are not forgiven. */
    public static Option<LoginId> parse(String text) {
        return Option.when(isWellFormed(text), () -> new LoginId(folded(text)));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isWellFormed(String text) {
        return AsciiWord.isOf(text, MIN_LENGTH, MAX_LENGTH, "._-@");
    }

    @Override
    public int compareTo(LoginId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
