package jp.kumiai.otp.domain.authentication;

import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.NotExpected;
import jp.kumiai.otp.domain.authentication.VerificationFailure.SessionOver;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.request.Facts;
import jp.kumiai.otp.domain.verification.CodeRefusal;

/** Refusals of codes as facts of a kept answer (R37a). Stateless. */
public final class VerificationFailures {

    private VerificationFailures() {}

    /** The facts with this refusal among them. */
    public static Facts write(Facts facts, VerificationFailure failure) {
        Facts known = facts.with("code", failure.code());
        if (failure instanceof TokenExpired expired) {
            return known.with("expiredAt", expired.expiredAt());
        }
        return failure instanceof CodeRefused refused ? write(known, refused.refusal()) : known;
    }

    private static Facts write(Facts facts, CodeRefusal refusal) {
        Facts known = facts.with("why", refusal.code());
        if (refusal instanceof CodeRefusal.WrongLength wrong) {
            return known.with("digits", wrong.expectedDigits());
        }
        if (refusal instanceof CodeRefusal.Mismatch mismatch) {
            return known.with("suspended", mismatch.suspended());
        }
        if (refusal instanceof CodeRefusal.NextCodeNeeded more) {
            return known.with("seconds", more.secondsUntilNextCode());
        }
        return refusal instanceof CodeRefusal.AlreadyUsed used
                ? known.with("seconds", used.secondsUntilNextCode())
                : known;
    }

    /** The refusal among the facts. */
    public static VerificationFailure read(Facts facts) {
        return switch (facts.oneOf(VerificationFailure.Code.class, "code")) {
            case SESSION_OVER -> new SessionOver();
            case NOT_EXPECTED -> new NotExpected();
            case TOKEN_EXPIRED -> new TokenExpired(facts.instant("expiredAt"));
            case TOKEN_WITHDRAWN -> new TokenWithdrawn();
            case CODE_REFUSED -> new CodeRefused(refusal(facts));
        };
    }

    private static CodeRefusal refusal(Facts facts) {
        return switch (facts.oneOf(CodeRefusal.Code.class, "why")) {
            case SUSPENDED -> new CodeRefusal.Suspended();
            case WRONG_LENGTH -> new CodeRefusal.WrongLength(facts.number("digits"));
            case MISMATCH -> new CodeRefusal.Mismatch(facts.flag("suspended"));
            case NEXT_CODE_NEEDED -> new CodeRefusal.NextCodeNeeded(facts.number("seconds"));
            case ALREADY_USED -> new CodeRefusal.AlreadyUsed(facts.number("seconds"));
        };
    }
}
