package jp.kumiai.otp.adapter.http.page.administration;

import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;

/** What a list tells when its act was refused. The names travel in a cookie, so no two reasons share one. */
public enum ActRefusal {
    REQUEST_REUSED,
    LIST_CHANGED,
    CONFIRMATION_MISMATCH,
    CONFIRMATION_NOW_SUSPENDED,
    CONFIRMATION_SUSPENDED,
    CODE_SUSPENDED,
    CODE_WRONG_LENGTH,
    CODE_MISMATCH,
    CODE_NEXT_NEEDED,
    CODE_ALREADY_USED,
    TOKEN_EXPIRED,
    TOKEN_WITHDRAWN,
    NOT_EXPECTED;

    public static ActRefusal of(ConfirmationFailure failure) {
        return switch (failure) {
            case MISMATCH -> CONFIRMATION_MISMATCH;
            case NOW_SUSPENDED -> CONFIRMATION_NOW_SUSPENDED;
            case SUSPENDED -> CONFIRMATION_SUSPENDED;
        };
    }

    public static ActRefusal of(VerificationFailure failure) {
        if (failure instanceof CodeRefused refused) {
            return of(refused.refusal());
        }
        return switch (failure.code()) {
            case TOKEN_EXPIRED -> TOKEN_EXPIRED;
            case TOKEN_WITHDRAWN -> TOKEN_WITHDRAWN;
            case SESSION_OVER, NOT_EXPECTED, CODE_REFUSED -> NOT_EXPECTED;
        };
    }

    private static ActRefusal of(CodeRefusal refusal) {
        return switch (refusal.code()) {
            case SUSPENDED -> CODE_SUSPENDED;
            case WRONG_LENGTH -> CODE_WRONG_LENGTH;
            case MISMATCH -> refusal instanceof Mismatch miss && miss.suspended() ? CODE_SUSPENDED : CODE_MISMATCH;
            case NEXT_CODE_NEEDED -> CODE_NEXT_NEEDED;
            case ALREADY_USED -> CODE_ALREADY_USED;
        };
    }
}
