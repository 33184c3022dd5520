package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.text.Characters;

/** Reads a whole number strictly: an optional minus sign and ASCII digits, within bounds that fit in an {@code int}. */
final class WholeNumber {

    private static final int MOST_DIGITS = 10;

    private WholeNumber() {}

    /**
     * The number, or none.
     *
     * @param min smallest that is accepted
     * @param max greatest that is accepted
     */
    static Option<Integer> parse(String text, int min, int max) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !Characters.areAll(digits, Characters::isDigit)) {
            return Option.none();
        }
        long number = Long.parseLong(text);
        return Option.when(number >= min && number <= max, (int) number);
    }
}
