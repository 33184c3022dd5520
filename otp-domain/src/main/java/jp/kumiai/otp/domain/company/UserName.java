package jp.kumiai.otp.domain.company;

import io.vavr.control.Option;

/** What the name of a user may be: 1 to 60 characters, none of them a control character, no blanks around it. */
public final class UserName {

    public static final int MAX_LENGTH = 60;

    private UserName() {}

    /** The name without blanks around it, or none. */
    public static Option<String> parse(String text) {
        String name = text.strip();
        return Option.when(
                !name.isEmpty() && name.length() <= MAX_LENGTH && name.chars().noneMatch(Character::isISOControl),
                name);
    }
}
