package jp.kumiai.otp.application.authentication;

import io.vavr.control.Either;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/**
 * Incoming port: the second step of a login, the ワンタイムパスワード. A right code is consumed, ends the session it came
 * with and opens the one that is logged in; a wrong one is counted on the token.
 */
@FunctionalInterface
public interface EnterOneTimePassword {

    Either<VerificationFailure, OpenSession> enter(Command command);

    /** What the user typed, and the session in which the password was right. */
    record Command(SessionId session, OneTimePassword entered) {}
}
