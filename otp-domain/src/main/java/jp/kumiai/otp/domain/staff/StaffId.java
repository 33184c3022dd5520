package jp.kumiai.otp.domain.staff;

import io.vavr.control.Option;
import java.util.Locale;
import jp.kumiai.otp.domain.text.AsciiWord;

/**
 * The name somebody of the bank logs in with (行員番号): 3 to 32 of ASCII letters, digits, {@code . _ -}, without case. It
 * is the operator's name in the audit trail. Not secret. Immutable.
 */
public record StaffId(String value) implements Comparable<StaffId> {

    public static final int MIN_LENGTH = 3;
    public static final int MAX_LENGTH = 32;

    public StaffId {
        if (!isWellFormed(value) || !value.equals(value.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("a staff ID has 3 to 32 lower-case letters, digits or . _ -");
        }
    }

    /** The staff ID of these characters in lower case, or none. */
    public static Option<StaffId> parse(String text) {
        return Option.when(isWellFormed(text), () -> new StaffId(text.toLowerCase(Locale.ROOT)));
    }

    private static boolean isWellFormed(String text) {
        return AsciiWord.isOf(text, MIN_LENGTH, MAX_LENGTH, "._-");
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
