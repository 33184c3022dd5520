package jp.kumiai.otp.domain.application;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.text.Characters;

/**
 * The number on a registered mail (書留番号, 引受番号): 11 to 13 digits, hyphens between them are dropped. What the post's check
 * digit says is not looked at. Not secret. Immutable.
 */
public record RegisteredMailNumber(String value) {

    private static final int MIN_LENGTH = 11;
    private static final int MAX_LENGTH = 13;

    public RegisteredMailNumber {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("the number of a registered mail has 11 to 13 digits");
        }
    }

    /** The number of these digits and hyphens, or none. */
    public static Option<RegisteredMailNumber> parse(String text) {
        String digits = text.replace("-", "");
        return Option.when(isWellFormed(digits), () -> new RegisteredMailNumber(digits));
    }

    private static boolean isWellFormed(String text) {
        return text.length() >= MIN_LENGTH
                && text.length() <= MAX_LENGTH
                && Characters.areAll(text, Characters::isDigit);
    }

    @Override
    public String toString() {
        return value;
    }
}
