package jp.kumiai.otp.domain.contract;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.text.OneLine;

/** What the name of a company may be: 1 to 100 characters, all of them to be seen, no blanks around it. Stateless. */
public final class CompanyName {

    public static final int MAX_LENGTH = 100;

    private CompanyName() {}

    /** The name without blanks around it, or none. */
    public static Option<String> parse(String text) {
        return OneLine.parse(text, MAX_LENGTH);
    }
}
