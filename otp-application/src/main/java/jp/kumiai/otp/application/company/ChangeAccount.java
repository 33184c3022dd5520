package jp.kumiai.otp.application.company;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;

/** Incoming port: a company's fees are debited from another account (代表口座変更). */
@FunctionalInterface
public interface ChangeAccount {

    Either<CompanyFailure, Contract> change(Command command);

    /** What the form asks for. */
    record Command(Counter counter, ContractId contract, RepresentativeAccount account) {}
}
