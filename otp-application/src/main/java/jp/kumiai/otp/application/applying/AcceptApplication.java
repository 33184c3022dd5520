package jp.kumiai.otp.application.applying;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.contract.ContractId;

/** Incoming port: the bank accepts an application (承認, R8). */
@FunctionalInterface
public interface AcceptApplication {

    Either<ApplicationFailure, Application> accept(Command command);

    /**
     * Which application.
     *
     * @param startDate 利用開始日; none of a return
     */
    record Command(ContractId contract, ApplicationNumber number, Option<LocalDate> startDate, String operator) {}
}
