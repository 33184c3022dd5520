package jp.kumiai.otp.domain.account;

import io.vavr.control.Option;

/**
 * In whose name an account is (口座名義, in a file 預金者名): 1 to 30 characters of {@link ZenginText}, a voiced kana being two
 * of them, not blank at either end. Immutable.
 *
 * <p>It is the name as the bank writes it, {@code ｶ)ﾔﾏﾀﾞｼﾖｳﾃﾝ}; the company's name on the pages is another thing.
 */
public record AccountHolder(String value) {

    public static final int MAX_LENGTH = 30;

    public AccountHolder {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("an account holder has 1 to 30 characters of the Zengin format");
        }
    }

    /** The holder of this name as people type it, normalised and without blanks around it, or none. */
    public static Option<AccountHolder> parse(String typed) {
        return ZenginText.normalise(typed)
                .map(String::strip)
                .filter(AccountHolder::isWellFormed)
                .map(AccountHolder::new);
    }

    private static boolean isWellFormed(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.equals(text.strip())
                && ZenginText.isAllowed(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
