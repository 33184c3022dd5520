package jp.kumiai.otp.application.softwaretoken;

import io.vavr.control.Either;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/**
 * Incoming port: the first right code of an issued software token takes it into use and opens the session that is logged
 * in, all in one commit. Wrong ones count on the user, as on BLG3020.
 */
@FunctionalInterface
public interface ActivateSoftwareToken {

    Either<RegistrationFailure, OpenSession> activate(Command command);

    /** What the user typed, and the session in which the password was right. */
    record Command(SessionId session, OneTimePassword entered) {}
}
