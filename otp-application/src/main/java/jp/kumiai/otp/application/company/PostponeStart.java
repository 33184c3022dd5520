package jp.kumiai.otp.application.company;

import io.vavr.control.Either;
import java.time.LocalDate;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;

/** Incoming port: the bank postpones a contract's start date (R10). */
@FunctionalInterface
public interface PostponeStart {

    Either<CompanyFailure, Contract> postpone(Command command);

    /** What the form asks for. */
    record Command(Counter counter, ContractId contract, LocalDate startDate) {}
}
