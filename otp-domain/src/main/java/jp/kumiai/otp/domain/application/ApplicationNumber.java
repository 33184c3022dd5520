package jp.kumiai.otp.domain.application;

import io.vavr.control.Option;

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
        return !text.isEmpty() && text.length() <= MAX_LENGTH && text.chars().allMatch(ApplicationNumber::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
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
