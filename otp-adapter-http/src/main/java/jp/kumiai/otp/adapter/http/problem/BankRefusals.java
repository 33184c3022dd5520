package jp.kumiai.otp.adapter.http.problem;

import io.vavr.collection.List;
import jp.kumiai.otp.application.billing.ResultFileFailure;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.desk.DeskDenial;
import jp.kumiai.otp.domain.desk.StaffFailure;
import jp.kumiai.otp.domain.desk.StaffLoginFailure;
import jp.kumiai.otp.domain.directdebit.ResultFileProblem;
import jp.kumiai.otp.domain.token.SerialNumber;

/** The problems that refusals of the bank's own side become. */
public final class BankRefusals {

    private BankRefusals() {}

    public static Problem of(StaffLoginFailure failure) {
        return Problem.of(BankFailureCodes.publicCode(failure));
    }

    public static Problem of(DeskDenial denial) {
        return Problem.of(BankFailureCodes.publicCode(denial));
    }

    public static Problem of(StaffFailure failure) {
        return Problem.of(BankFailureCodes.publicCode(failure));
    }

    public static Problem of(CompanyFailure failure) {
        return Problem.of(BankFailureCodes.publicCode(failure));
    }

    public static Problem of(BillingFailure failure) {
        return Problem.of(BankFailureCodes.publicCode(failure));
    }

    public static Problem of(ApplicationFailure failure) {
        Problem problem = Problem.of(BankFailureCodes.publicCode(failure));
        if (failure instanceof ApplicationFailure.DevicesNotHeld refused) {
            return about(problem, refused.devices());
        }
        if (failure instanceof ApplicationFailure.DevicesTaken refused) {
            return about(problem, refused.devices());
        }
        if (failure instanceof ApplicationFailure.TokensNotInStock refused) {
            return about(problem, refused.tokens());
        }
        if (failure instanceof ApplicationFailure.WrongNumberOfTokens refused) {
            return problem.with("expected", refused.expected());
        }
        return failure instanceof ApplicationFailure.WrongState refused
                ? problem.with("state", refused.state().name())
                : problem;
    }

    public static Problem of(ResultFileFailure failure) {
        Problem problem = Problem.of(BankFailureCodes.publicCode(failure));
        if (failure instanceof ResultFileFailure.NotWellFormed refused) {
            return notWellFormed(problem, refused.problem());
        }
        return failure instanceof ResultFileFailure.NotOurs refused
                ? at(problem, refused.recordNumber(), refused.failure())
                : problem;
    }

    private static Problem notWellFormed(Problem problem, ResultFileProblem found) {
        Problem at = at(problem, found.recordNumber(), found.reason());
        return found.field().map(field -> at.with("field", field.name())).getOrElse(at);
    }

    private static Problem at(Problem problem, long recordNumber, Enum<?> reason) {
        return problem.with("recordNumber", recordNumber).with("reason", reason.name());
    }

    private static Problem about(Problem problem, List<SerialNumber> serials) {
        return problem.with("serialNumbers", serials.map(SerialNumber::value).asJava());
    }
}
