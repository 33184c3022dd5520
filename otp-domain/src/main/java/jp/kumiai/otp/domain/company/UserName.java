package jp.kumiai.otp.domain.company;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.text.OneLine;

/** What the name of a user may be: 1 to 60 characters, all of them to be seen, no blanks around it. Stateless. */
public final class UserName {

    public static final int MAX_LENGTH = 60;

    private UserName() {}

    /** The name without blanks around it, or none. */
    public static Option<String> parse(String text) {
        return OneLine.parse(text, MAX_LENGTH);
    }
}
