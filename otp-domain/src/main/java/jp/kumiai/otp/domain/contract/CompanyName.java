package jp.kumiai.otp.domain.contract;

import io.vavr.control.Option;

/** What the name of a company may be: 1 to 100 characters, none of them a control character, no blanks around it. */
public final class CompanyName {

    public static final int MAX_LENGTH = 100;

    private CompanyName() {}

    /** The name without blanks around it, or none. */
    public static Option<String> parse(String text) {
        String name = text.strip();
        return Option.when(
                !name.isEmpty() && name.length() <= MAX_LENGTH && name.chars().noneMatch(Character::isISOControl),
                name);
    }
}
