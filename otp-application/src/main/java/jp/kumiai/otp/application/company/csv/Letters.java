package jp.kumiai.otp.application.company.csv;

import java.io.IOException;
import jp.kumiai.otp.domain.company.UserEntry;
import jp.kumiai.otp.domain.user.Password;

/**
 * Takes the letters that tell new users their first passwords (パスワード通知).
 *
 * <p>A letter is written before its user is stored, so that nobody is ever without one. When the storing fails, a letter
 * of nobody is left; of two letters for one login ID the later counts.
 */
@FunctionalInterface
public interface Letters {

    /** Keeps the letter for good; it is durable when the call returns. */
    void write(Letter letter) throws IOException;

    /**
     * What a new user is told.
     *
     * @param confirmationPassword 確認用パスワード
     */
    record Letter(UserEntry user, Password password, Password confirmationPassword) {}
}
