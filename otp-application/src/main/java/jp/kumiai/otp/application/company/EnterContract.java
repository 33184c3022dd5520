package jp.kumiai.otp.application.company;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.ContractEntry;
import jp.kumiai.otp.domain.contract.Contract;

/** Incoming port: the bank enters a company (契約登録). */
@FunctionalInterface
public interface EnterContract {

    /** The contract as it is stored now; entering the same again changes nothing. */
    Either<CompanyFailure, Contract> enter(ContractEntry entry, String operator);
}
