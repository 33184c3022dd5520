package jp.kumiai.otp.application.history.bank;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareToken.Issued;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.operation.Authorisation;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.verification.CodeRefusal;

/** What {@link Logins} answer, in the form of the model. */
public final class LoginAnswers {

    private LoginAnswers() {}

    public static Answer password(Either<LoginFailure, OpenSession> answer) {
        return answer.fold(
                LoginAnswers::of, open -> Answer.of(open.session().stage().name()));
    }

    private static Answer of(LoginFailure failure) {
        String code = failure.code().name();
        if (failure instanceof LoginFailure.TokenExpired expired) {
            return Answer.of(code, "expiredAt", expired.expiredAt());
        }
        return failure instanceof LoginFailure.ReissueWait wait
                ? Answer.of(code, "until", wait.earliestReissue())
                : Answer.of(code);
    }

    public static Answer code(Either<VerificationFailure, OpenSession> answer) {
        return answer.fold(LoginAnswers::of, open -> Answer.of("ACCEPTED"));
    }

    static Answer of(VerificationFailure failure) {
        if (failure instanceof VerificationFailure.TokenExpired expired) {
            return Answer.of(failure.code().name(), "expiredAt", expired.expiredAt());
        }
        return failure instanceof VerificationFailure.CodeRefused refused
                ? of(refused.refusal())
                : Answer.of(failure.code().name());
    }

    private static Answer of(CodeRefusal refusal) {
        String code = refusal.code().name();
        if (refusal instanceof CodeRefusal.WrongLength wrong) {
            return Answer.of(code, "digits", wrong.expectedDigits());
        }
        if (refusal instanceof CodeRefusal.Mismatch mismatch) {
            return Answer.of(code, "suspended", mismatch.suspended());
        }
        if (refusal instanceof CodeRefusal.NextCodeNeeded more) {
            return Answer.of(code, "seconds", more.secondsUntilNextCode());
        }
        return refusal instanceof CodeRefusal.AlreadyUsed used
                ? Answer.of(code, "seconds", used.secondsUntilNextCode())
                : Answer.of(code);
    }

    public static Answer registration(Either<RegistrationFailure, OpenSession> answer) {
        return answer.fold(LoginAnswers::of, open -> Answer.of("ACCEPTED"));
    }

    public static Answer issue(Either<RegistrationFailure, Issued> answer) {
        return answer.fold(LoginAnswers::of, issued -> Answer.of("ISSUED", "expiresAt", issued.expiresAt()));
    }

    private static Answer of(RegistrationFailure failure) {
        String code = failure.code().name();
        if (failure instanceof RegistrationFailure.WrongLength wrong) {
            return Answer.of(code, "digits", wrong.expectedDigits());
        }
        if (failure instanceof RegistrationFailure.Mismatch mismatch) {
            return Answer.of(code, "suspended", mismatch.suspended());
        }
        if (failure instanceof RegistrationFailure.NextCodeNeeded more) {
            return Answer.of(code, "seconds", more.secondsUntilNextCode());
        }
        if (failure instanceof RegistrationFailure.AlreadyUsed used) {
            return Answer.of(code, "seconds", used.secondsUntilNextCode());
        }
        if (failure instanceof RegistrationFailure.TokenExpired expired) {
            return Answer.of(code, "expiredAt", expired.expiredAt());
        }
        return failure instanceof RegistrationFailure.ReissueWait wait
                ? Answer.of(code, "until", wait.earliestReissue())
                : Answer.of(code);
    }

    public static Answer authorisation(Either<AuthorisationFailure, Authorisation> answer) {
        return answer.fold(LoginAnswers::of, LoginAnswers::of);
    }

    private static Answer of(Authorisation granted) {
        return Answer.of("AUTHORISED", "user", granted.loginId())
                .and("operation", granted.operation())
                .and("reference", granted.reference().value())
                .and("at", granted.authorisedAt());
    }

    private static Answer of(AuthorisationFailure failure) {
        String code = failure.code().name();
        if (failure instanceof AuthorisationFailure.Denied denied) {
            return Answer.of(denied.denial().name()).under(code);
        }
        return failure instanceof AuthorisationFailure.CodeNotAccepted refused
                ? of(refused.failure()).under(code)
                : Answer.of(code);
    }

    public static Answer session(Option<ShownSession> shown) {
        return shown.map(live -> Answer.of(
                                live.session().stage().name(),
                                "user",
                                live.session().loginId())
                        .and("status", live.status())
                        .and("suspended", live.standing().isSuspended()))
                .getOrElse(() -> Answer.of("SESSION_OVER"));
    }
}
