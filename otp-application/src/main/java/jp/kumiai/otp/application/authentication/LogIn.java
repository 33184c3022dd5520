package jp.kumiai.otp.application.authentication;

import io.vavr.control.Either;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Password;

/** Incoming port: the first step of a login, ログインID and パスワード. The session's stage says what comes next. */
@FunctionalInterface
public interface LogIn {

    Either<LoginFailure, OpenSession> logIn(Command command);

    /** What the user typed. */
    record Command(LoginId loginId, Password password) {}
}
