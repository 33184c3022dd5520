package jp.kumiai.otp.application.applying;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.contract.ContractId;

/** Incoming port: the company takes its application back (取下げ, R8). */
@FunctionalInterface
public interface WithdrawApplication {

    Either<ApplicationFailure, Application> withdraw(Command command);

    /** Which application. */
    record Command(ContractId contract, ApplicationNumber number, String operator) {}
}
