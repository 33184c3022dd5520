package jp.kumiai.otp.application.registration;

import io.vavr.control.Either;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/**
 * Incoming port: the start-of-use registration (利用開始登録) on BLG3020. Binds the user to the token, consumes the code,
 * and opens the session that is logged in, all in one commit.
 */
@FunctionalInterface
public interface RegisterToken {

    Either<RegistrationFailure, OpenSession> register(Command command);

    /** What the user typed, and the session in which the password was right. */
    record Command(SessionId session, SerialNumber serial, OneTimePassword entered) {}
}
