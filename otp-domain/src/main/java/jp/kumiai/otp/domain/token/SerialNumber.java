package jp.kumiai.otp.domain.token;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.text.Characters;

/**
 * The number printed on the back of a token (シリアル番号): 8 to 12 ASCII digits, compared as text, so {@code 00123456} is
 * another token than {@code 123456789012} and leading zeros count.
 *
 * <p>Source: rule R16; manual, BLG3020 「半角数字8桁以上12桁以内」. Unique in the whole system. Not secret. Immutable.
 */
public record SerialNumber(String value) implements Comparable<SerialNumber> {

    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 12;

    public SerialNumber {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("a serial number has 8 to 12 ASCII digits");
        }
    }

    /** The serial number of exactly these characters, or none. */
    public static Option<SerialNumber> parse(String text) {
        return Option.when(isWellFormed(text), () -> new SerialNumber(text));
    }

    private static boolean isWellFormed(String text) {
        return text.length() >= MIN_LENGTH
                && text.length() <= MAX_LENGTH
                && Characters.areAll(text, Characters::isDigit);
    }

    @Override
    public int compareTo(SerialNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
