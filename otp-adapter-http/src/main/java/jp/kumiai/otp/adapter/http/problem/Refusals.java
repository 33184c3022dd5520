package jp.kumiai.otp.adapter.http.problem;

import io.vavr.collection.List;
import java.time.Instant;
import jp.kumiai.otp.adapter.http.json.FieldError;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.verification.CodeRefusal;

/** The problems that refusals become, with what a caller may know of each. */
public final class Refusals {

    private Refusals() {}

    public static Problem of(LoginFailure failure) {
        Problem problem = Problem.of(FailureStatus.publicCode(failure));
        if (failure instanceof LoginFailure.TokenExpired expired) {
            return expired(problem, expired.expiredAt());
        }
        return failure instanceof LoginFailure.ReissueWait wait
                ? reissueWait(problem, wait.earliestReissue())
                : problem;
    }

    public static Problem of(VerificationFailure failure) {
        if (failure instanceof CodeRefused refused) {
            return of(refused.refusal());
        }
        Problem problem = Problem.of(FailureStatus.publicCode(failure));
        return failure instanceof VerificationFailure.TokenExpired expired
                ? expired(problem, expired.expiredAt())
                : problem;
    }

    private static Problem of(CodeRefusal refusal) {
        if (refusal instanceof CodeRefusal.WrongLength) {
            return malformedCode();
        }
        Problem problem = Problem.of(FailureStatus.publicCode(refusal));
        if (refusal instanceof CodeRefusal.AlreadyUsed used) {
            return alreadyUsed(problem, used.secondsUntilNextCode());
        }
        if (refusal instanceof CodeRefusal.NextCodeNeeded more) {
            return nextCodeNeeded(problem, more.secondsUntilNextCode());
        }
        return refusal instanceof CodeRefusal.Mismatch mismatch ? mismatch(problem, mismatch.suspended()) : problem;
    }

    public static Problem of(RegistrationFailure failure) {
        if (failure instanceof RegistrationFailure.WrongLength) {
            return malformedCode();
        }
        Problem problem = Problem.of(FailureStatus.publicCode(failure));
        if (failure instanceof RegistrationFailure.AlreadyUsed used) {
            return alreadyUsed(problem, used.secondsUntilNextCode());
        }
        if (failure instanceof RegistrationFailure.NextCodeNeeded more) {
            return nextCodeNeeded(problem, more.secondsUntilNextCode());
        }
        if (failure instanceof RegistrationFailure.Mismatch mismatch) {
            return mismatch(problem, mismatch.suspended());
        }
        if (failure instanceof RegistrationFailure.TokenExpired expired) {
            return expired(problem, expired.expiredAt());
        }
        return failure instanceof RegistrationFailure.ReissueWait wait
                ? reissueWait(problem, wait.earliestReissue())
                : problem;
    }

    public static Problem of(AccessDenial denial) {
        return Problem.of(FailureStatus.publicCode(denial));
    }

    public static Problem of(LiftFailure failure) {
        if (failure instanceof LiftFailure.NotConfirmed refused) {
            return of(refused.failure());
        }
        Problem problem = Problem.of(FailureStatus.publicCode(failure));
        return failure instanceof LiftFailure.ListChanged changed ? listChanged(problem, changed.rows()) : problem;
    }

    public static Problem of(RevocationFailure failure) {
        if (failure instanceof RevocationFailure.NotConfirmed refused) {
            return of(refused.failure());
        }
        if (failure instanceof RevocationFailure.CodeNotAccepted refused) {
            return of(refused.failure());
        }
        Problem problem = Problem.of(FailureStatus.publicCode(failure));
        return failure instanceof RevocationFailure.ListChanged changed
                ? listChanged(problem, changed.rows())
                : problem;
    }

    public static Problem of(AuthorisationFailure failure) {
        return failure instanceof AuthorisationFailure.CodeNotAccepted refused
                ? of(refused.failure())
                : Problem.of(FailureStatus.publicCode(failure));
    }

    public static Problem of(ResynchronisationFailure failure) {
        return Problem.of(FailureStatus.publicCode(failure));
    }

    public static Problem of(DeviceFailure failure) {
        return Problem.of(FailureStatus.publicCode(failure));
    }

    private static Problem of(ConfirmationFailure failure) {
        Problem problem = Problem.of(FailureStatus.publicCode(failure));
        return switch (failure) {
            case MISMATCH -> mismatch(problem, false);
            case NOW_SUSPENDED -> mismatch(problem, true);
            case SUSPENDED -> problem;
        };
    }

    /** The same as for a code that is no code at all. */
    private static Problem malformedCode() {
        return Problem.malformed(List.of(FieldError.property("oneTimePassword", FieldError.Reason.MALFORMED)));
    }

    private static Problem alreadyUsed(Problem problem, int seconds) {
        return problem.with("secondsUntilNextCode", seconds);
    }

    private static Problem nextCodeNeeded(Problem problem, int seconds) {
        return problem.with("secondsUntilNextCode", seconds);
    }

    private static Problem mismatch(Problem problem, boolean suspended) {
        return problem.with("suspended", suspended);
    }

    private static Problem listChanged(Problem problem, List<LoginId> rows) {
        return problem.with("users", rows.map(LoginId::value).asJava());
    }

    private static Problem expired(Problem problem, Instant at) {
        return problem.with("expiredAt", at.toString());
    }

    private static Problem reissueWait(Problem problem, Instant earliest) {
        return problem.with("earliestReissue", earliest.toString());
    }
}
