package jp.kumiai.otp.domain.staff;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.user.Password;

/**
 * What a password given to somebody of the bank (初期パスワード) may be: 15 to 128 characters, and no rules beyond that, since
 * nothing else stands before the desk. Only new ones are held to it; what is typed at a login is any {@link Password}.
 *
 * <p>Source: NIST SP 800-63B-4 section 3.1.1.2. Pure, stateless.
 */
public final class StaffPassword {

    /** In characters (UTF-16 units), inclusive. */
    public static final int MIN_LENGTH = 15;

    private StaffPassword() {}

    /** The password of these characters, taken exactly as sent, or none. */
    public static Option<Password> parse(String text) {
        return Password.parse(text).filter(any -> text.length() >= MIN_LENGTH);
    }
}
