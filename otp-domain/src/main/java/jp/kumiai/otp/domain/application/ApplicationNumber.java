package jp.kumiai.otp.domain.application;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.text.AsciiWord;

/**
 * The number on the form of an application (受付番号): 1 to 20 ASCII letters, digits and hyphens. One of a contract is
 * never used twice, so that a form that is entered again is recognised. Not secret. Immutable.
 */
public record ApplicationNumber(String value) implements Comparable<ApplicationNumber> {

    public static final int MAX_LENGTH = 20;

    public ApplicationNumber {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("an application number has 1 to 20 letters, digits or hyphens");
        }
    }

    public static Option<ApplicationNumber> parse(String text) {
        return Option.when(isWellFormed(text), () -> new ApplicationNumber(text));
    }

    private static boolean isWellFormed(String text) {
        return AsciiWord.isOf(text, 1, MAX_LENGTH, "-");
    }

    @Override
    public int compareTo(ApplicationNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
