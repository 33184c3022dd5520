package jp.kumiai.otp.application.applying;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.contract.ContractId;

/** Incoming port: the tokens were delivered, or, of a return, are back at the bank (完了, R8). */
@FunctionalInterface
public interface CompleteApplication {

    Either<ApplicationFailure, Application> complete(Command command);

    /** Which application. */
    record Command(ContractId contract, ApplicationNumber number, String operator) {}
}
