package jp.kumiai.otp.adapter.http.problem;

import jp.kumiai.otp.application.billing.ResultFileFailure;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.desk.DeskDenial;
import jp.kumiai.otp.domain.desk.StaffFailure;
import jp.kumiai.otp.domain.desk.StaffLoginFailure;

/** Which public code a refusal of the bank's own side has. */
public final class BankFailureCodes {

    private BankFailureCodes() {}

    /** A paused password and a blocked member look like a wrong password. */
    public static ProblemCode publicCode(StaffLoginFailure failure) {
        return switch (failure) {
            case WRONG_CREDENTIALS, PAUSED, BLOCKED -> ProblemCode.WRONG_CREDENTIALS;
        };
    }

    public static ProblemCode publicCode(DeskDenial denial) {
        return switch (denial) {
            case SESSION_OVER -> ProblemCode.SESSION_OVER;
            case NOT_ENTITLED -> ProblemCode.DUTY_DENIED;
        };
    }

    public static ProblemCode publicCode(StaffFailure failure) {
        return switch (failure) {
            case STAFF_ID_TAKEN -> ProblemCode.STAFF_ID_TAKEN;
            case UNKNOWN_STAFF -> ProblemCode.NOT_FOUND;
            case ONESELF -> ProblemCode.NOT_ONESELF;
        };
    }

    public static ProblemCode publicCode(CompanyFailure failure) {
        return switch (failure) {
            case UNKNOWN_CONTRACT, UNKNOWN_USER -> ProblemCode.NOT_FOUND;
            case CONTRACT_TAKEN -> ProblemCode.CONTRACT_TAKEN;
            case LOGIN_ID_TAKEN -> ProblemCode.LOGIN_ID_TAKEN;
            case MASTER_MISSING -> ProblemCode.MASTER_MISSING;
            case MASTER_THERE -> ProblemCode.MASTER_THERE;
            case TOO_MANY_USERS -> ProblemCode.TOO_MANY_USERS;
            case USERS_REGISTERED -> ProblemCode.USERS_REGISTERED;
            case NOT_LATER -> ProblemCode.START_NOT_LATER;
            case NOTHING_TO_ALLOT -> ProblemCode.NOTHING_TO_ALLOT;
        };
    }

    public static ProblemCode publicCode(ApplicationFailure failure) {
        return switch (failure.code()) {
            case UNKNOWN_CONTRACT, UNKNOWN_APPLICATION -> ProblemCode.NOT_FOUND;
            case NUMBER_TAKEN -> ProblemCode.APPLICATION_NUMBER_TAKEN;
            case NOT_THE_FIRST -> ProblemCode.NOT_THE_FIRST_APPLICATION;
            case NOT_YET_CUSTOMER -> ProblemCode.NOT_YET_CUSTOMER;
            case DEVICES_NOT_HELD -> ProblemCode.DEVICES_NOT_HELD;
            case DEVICES_TAKEN -> ProblemCode.DEVICES_TAKEN;
            case WRONG_STATE -> ProblemCode.WRONG_APPLICATION_STATE;
            case WRONG_KIND -> ProblemCode.WRONG_APPLICATION_KIND;
            case DAY_NOT_POSSIBLE -> ProblemCode.DAY_NOT_POSSIBLE;
            case FEE_DUE_ALREADY -> ProblemCode.FEE_DUE_ALREADY;
            case WRONG_NUMBER_OF_TOKENS -> ProblemCode.WRONG_NUMBER_OF_TOKENS;
            case TOKENS_NOT_IN_STOCK -> ProblemCode.TOKENS_NOT_IN_STOCK;
        };
    }

    public static ProblemCode publicCode(BillingFailure failure) {
        return switch (failure) {
            case TOO_EARLY -> ProblemCode.RUN_TOO_EARLY;
            case PRECEDING_RUN_OPEN -> ProblemCode.PRECEDING_RUN_OPEN;
            case NOT_THE_NEXT_MONTH -> ProblemCode.NOT_THE_NEXT_MONTH;
            case OUTSIDE_CALENDAR -> ProblemCode.OUTSIDE_CALENDAR;
            case NO_SUCH_RUN, UNKNOWN_CONTRACT -> ProblemCode.NOT_FOUND;
            case RUN_NOT_CLOSED -> ProblemCode.RUN_NOT_CLOSED;
        };
    }

    public static ProblemCode publicCode(ResultFileFailure failure) {
        return switch (failure.code()) {
            case NO_SUCH_RUN -> ProblemCode.RUN_NOT_CLOSED;
            case NOT_WELL_FORMED -> ProblemCode.RESULT_FILE_MALFORMED;
            case NOT_OURS -> ProblemCode.RESULT_NOT_OURS;
        };
    }
}
