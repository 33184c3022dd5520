package jp.kumiai.otp.domain.lifting;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.UserClass;

/**
 * What was lifted: everybody whose state became 利用可能, the ticked ones and those who share their tokens (U4).
 * Immutable.
 *
 * @param rows in the order of the login IDs, at least one
 */
public record Lifted(List<Row> rows) {

    /**
     * Somebody whose state became 利用可能.
     *
     * @param serial none for whoever was suspended for registration
     * @param chosen false for whoever is here only because they share a ticked user's token
     */
    public record Row(LoginId loginId, String name, UserClass userClass, Option<SerialNumber> serial, boolean chosen) {

        static Row of(Standing standing, boolean chosen) {
            return new Row(
                    standing.user().loginId(),
                    standing.user().name(),
                    standing.user().userClass(),
                    standing.boundTo(),
                    chosen);
        }
    }
}
