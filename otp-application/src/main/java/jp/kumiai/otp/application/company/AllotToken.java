package jp.kumiai.otp.application.company;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;

/** Incoming port: the bank allots a token it has sent to a user (rules.md section 5). */
@FunctionalInterface
public interface AllotToken {

    Either<CompanyFailure, BankingUser> allot(Command command);

    /** Which user, and on which form. */
    record Command(Counter counter, ContractId contract, LoginId loginId) {}
}
