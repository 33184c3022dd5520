package jp.kumiai.otp.adapter.http.problem;

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
import jp.kumiai.otp.domain.verification.CodeRefusal;

/**
 * Which public code a refusal has, and which status a public code has: the only place with status numbers of failures.
 * The refusals of the bank's own side are in {@link BankFailureCodes}. One code always has one status, on pages as in the API.
 */
public final class FailureStatus {

    static final int UNAUTHORIZED = 401;

    private FailureStatus() {}

    public static int of(ProblemCode code) {
        return switch (code) {
            case MALFORMED -> 400;
            case WRONG_CREDENTIALS, SESSION_OVER -> UNAUTHORIZED;
            case TOKEN_EXPIRED,
                    TOKEN_WITHDRAWN,
                    REISSUE_WAIT,
                    CODE_MISMATCH,
                    REGISTRATION_MISMATCH,
                    NOT_ENTITLED,
                    CONFIRMATION_MISMATCH,
                    DUTY_DENIED -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case REQUEST_TIMEOUT -> 408;
            case NOT_EXPECTED,
                    ALREADY_USED,
                    NEXT_CODE_NEEDED,
                    NOT_REGISTERED,
                    LIST_CHANGED,
                    REQUEST_REUSED,
                    CODES_NOT_CONSECUTIVE,
                    DEVICE_NOT_MOVABLE,
                    DEVICE_STILL_BOUND,
                    DEVICE_EXPIRED,
                    CONTRACT_TAKEN,
                    LOGIN_ID_TAKEN,
                    MASTER_MISSING,
                    MASTER_THERE,
                    TOO_MANY_USERS,
                    USERS_REGISTERED,
                    START_NOT_LATER,
                    NOTHING_TO_ALLOT,
                    APPLICATION_NUMBER_TAKEN,
                    NOT_THE_FIRST_APPLICATION,
                    NOT_YET_CUSTOMER,
                    DEVICES_NOT_HELD,
                    DEVICES_TAKEN,
                    WRONG_APPLICATION_STATE,
                    WRONG_APPLICATION_KIND,
                    DAY_NOT_POSSIBLE,
                    FEE_DUE_ALREADY,
                    WRONG_NUMBER_OF_TOKENS,
                    TOKENS_NOT_IN_STOCK,
                    RUN_TOO_EARLY,
                    PRECEDING_RUN_OPEN,
                    NOT_THE_NEXT_MONTH,
                    OUTSIDE_CALENDAR,
                    RUN_NOT_CLOSED,
                    NO_COLLECTOR,
                    DIRECT_DEBIT_TOO_LARGE,
                    RESULT_NOT_OURS,
                    STAFF_ID_TAKEN,
                    NOT_ONESELF -> 409;
            case BODY_TOO_LARGE -> 413;
            case URI_TOO_LONG -> 414;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case RESULT_FILE_MALFORMED -> 422;
            case TOKEN_SUSPENDED, REGISTRATION_SUSPENDED, CONFIRMATION_SUSPENDED -> 423;
            case HEADERS_TOO_LARGE -> 431;
            case BUG -> 500;
            case TRY_AGAIN, UNAVAILABLE -> 503;
        };
    }

    /** A paused password looks like a wrong one. */
    public static ProblemCode publicCode(LoginFailure failure) {
        return switch (failure.code()) {
            case WRONG_CREDENTIALS, PASSWORD_PAUSED -> ProblemCode.WRONG_CREDENTIALS;
            case SUSPENDED -> ProblemCode.TOKEN_SUSPENDED;
            case REGISTRATION_SUSPENDED -> ProblemCode.REGISTRATION_SUSPENDED;
            case TOKEN_EXPIRED -> ProblemCode.TOKEN_EXPIRED;
            case TOKEN_WITHDRAWN -> ProblemCode.TOKEN_WITHDRAWN;
            case REISSUE_WAIT -> ProblemCode.REISSUE_WAIT;
        };
    }

    public static ProblemCode publicCode(VerificationFailure failure) {
        if (failure instanceof CodeRefused refused) {
            return publicCode(refused.refusal());
        }
        return switch (failure.code()) {
            case SESSION_OVER -> ProblemCode.SESSION_OVER;
            case NOT_EXPECTED -> ProblemCode.NOT_EXPECTED;
            case TOKEN_EXPIRED -> ProblemCode.TOKEN_EXPIRED;
            case TOKEN_WITHDRAWN -> ProblemCode.TOKEN_WITHDRAWN;
            case CODE_REFUSED -> throw saysMore();
        };
    }

    /** A code of the wrong length looks like one that is no code at all. */
    public static ProblemCode publicCode(CodeRefusal refusal) {
        return switch (refusal.code()) {
            case SUSPENDED -> ProblemCode.TOKEN_SUSPENDED;
            case WRONG_LENGTH -> ProblemCode.MALFORMED;
            case MISMATCH -> ProblemCode.CODE_MISMATCH;
            case NEXT_CODE_NEEDED -> ProblemCode.NEXT_CODE_NEEDED;
            case ALREADY_USED -> ProblemCode.ALREADY_USED;
        };
    }

    public static ProblemCode publicCode(AccessDenial denial) {
        return switch (denial) {
            case SESSION_OVER -> ProblemCode.SESSION_OVER;
            case NOT_EXPECTED -> ProblemCode.NOT_EXPECTED;
            case NOT_ENTITLED -> ProblemCode.NOT_ENTITLED;
        };
    }

    public static ProblemCode publicCode(ConfirmationFailure failure) {
        return switch (failure) {
            case MISMATCH, NOW_SUSPENDED -> ProblemCode.CONFIRMATION_MISMATCH;
            case SUSPENDED -> ProblemCode.CONFIRMATION_SUSPENDED;
        };
    }

    public static ProblemCode publicCode(RegistrationFailure failure) {
        return switch (failure.code()) {
            case SESSION_OVER -> ProblemCode.SESSION_OVER;
            case NOT_EXPECTED -> ProblemCode.NOT_EXPECTED;
            case REGISTRATION_SUSPENDED -> ProblemCode.REGISTRATION_SUSPENDED;
            case REISSUE_WAIT -> ProblemCode.REISSUE_WAIT;
            case WRONG_LENGTH -> ProblemCode.MALFORMED;
            case MISMATCH -> ProblemCode.REGISTRATION_MISMATCH;
            case NEXT_CODE_NEEDED -> ProblemCode.NEXT_CODE_NEEDED;
            case ALREADY_USED -> ProblemCode.ALREADY_USED;
            case TOKEN_EXPIRED -> ProblemCode.TOKEN_EXPIRED;
        };
    }

    public static ProblemCode publicCode(LiftFailure failure) {
        if (failure instanceof LiftFailure.Denied denied) {
            return publicCode(denied.denial());
        }
        if (failure instanceof LiftFailure.NotConfirmed refused) {
            return publicCode(refused.failure());
        }
        return switch (failure.code()) {
            case REQUEST_REUSED -> ProblemCode.REQUEST_REUSED;
            case LIST_CHANGED -> ProblemCode.LIST_CHANGED;
            case DENIED, NOT_CONFIRMED -> throw saysMore();
        };
    }

    public static ProblemCode publicCode(RevocationFailure failure) {
        if (failure instanceof RevocationFailure.Denied denied) {
            return publicCode(denied.denial());
        }
        if (failure instanceof RevocationFailure.NotConfirmed refused) {
            return publicCode(refused.failure());
        }
        if (failure instanceof RevocationFailure.CodeNotAccepted refused) {
            return publicCode(refused.failure());
        }
        return switch (failure.code()) {
            case REQUEST_REUSED -> ProblemCode.REQUEST_REUSED;
            case LIST_CHANGED -> ProblemCode.LIST_CHANGED;
            case DENIED, NOT_CONFIRMED, CODE_NOT_ACCEPTED -> throw saysMore();
        };
    }

    public static ProblemCode publicCode(AuthorisationFailure failure) {
        if (failure instanceof AuthorisationFailure.Denied denied) {
            return publicCode(denied.denial());
        }
        if (failure instanceof AuthorisationFailure.CodeNotAccepted refused) {
            return publicCode(refused.failure());
        }
        return switch (failure.code()) {
            case REQUEST_REUSED -> ProblemCode.REQUEST_REUSED;
            case NO_TOKEN -> ProblemCode.NOT_REGISTERED;
            case DENIED, CODE_NOT_ACCEPTED -> throw saysMore();
        };
    }

    public static ProblemCode publicCode(ResynchronisationFailure failure) {
        return switch (failure) {
            case UNKNOWN_TOKEN -> ProblemCode.NOT_FOUND;
            case NOT_CONSECUTIVE -> ProblemCode.CODES_NOT_CONSECUTIVE;
        };
    }

    public static ProblemCode publicCode(DeviceFailure failure) {
        return switch (failure) {
            case UNKNOWN_TOKEN -> ProblemCode.NOT_FOUND;
            case NOT_POSSIBLE -> ProblemCode.DEVICE_NOT_MOVABLE;
            case STILL_BOUND -> ProblemCode.DEVICE_STILL_BOUND;
            case EXPIRED -> ProblemCode.DEVICE_EXPIRED;
        };
    }

    private static IllegalArgumentException saysMore() {
        return new IllegalArgumentException("a refusal with this code carries what refused");
    }
}
