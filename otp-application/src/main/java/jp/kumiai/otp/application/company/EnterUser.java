package jp.kumiai.otp.application.company;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.UserEntry;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Password;

/** Incoming port: the bank enters a user of a company (利用者登録). */
@FunctionalInterface
public interface EnterUser {

    /** The user, with the passwords for the sealed letter: they are told here and never again. */
    Either<CompanyFailure, Entered> enter(UserEntry entry, String operator);

    /** Who was entered, and with what they log in and confirm at first. */
    record Entered(BankingUser user, Password password, Password confirmationPassword) {}
}
