package jp.kumiai.otp.domain.user;

import java.time.Instant;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.version.Version;

/**
 * A user of a company (利用者): who they are, where they stand with their token, and their own counters. Immutable.
 *
 * @param name as the pages show it
 * @param userClass what they may do for their company
 * @param contract the company they belong to
 * @param password hash of the login password
 * @param passwordAttempts wrong login passwords
 * @param registrationAttempts wrong entries on BLG3020
 * @param status where they stand with their token
 * @param version of the stored state
 */
public record BankingUser(
        LoginId loginId,
        String name,
        UserClass userClass,
        ContractId contract,
        PasswordHash password,
        PasswordAttempts passwordAttempts,
        RegistrationAttempts registrationAttempts,
        TokenStatus status,
        Version version) {

    /** A user who never logged in. */
    public static BankingUser unregistered(
            LoginId loginId, String name, UserClass userClass, ContractId contract, PasswordHash password) {
        return new BankingUser(
                loginId,
                name,
                userClass,
                contract,
                password,
                PasswordAttempts.NONE,
                RegistrationAttempts.NONE,
                new TokenStatus.Unregistered(),
                Version.NEW);
    }

    /** P12: true when too much went wrong on BLG3020. */
    public boolean isSuspendedForRegistration() {
        return registrationAttempts.suspendedAt().isDefined();
    }

    /** R12, R14: from now on the codes of this token are asked for. */
    public BankingUser register(SerialNumber serial, Instant now) {
        return with(new TokenStatus.InService(serial, now)).with(RegistrationAttempts.NONE);
    }

    /** R19a: one failure more on BLG3020. */
    public BankingUser failRegistration(int maxFailures, Instant now) {
        return with(registrationAttempts.andOneMore(maxFailures, now));
    }

    /** The login password was wrong once more. */
    public BankingUser failPassword(Instant now) {
        return with(passwordAttempts.andOneMore(now));
    }

    /** The login password was right. */
    public BankingUser passwordAccepted() {
        return with(PasswordAttempts.NONE);
    }

    private BankingUser with(PasswordAttempts next) {
        return new BankingUser(
                loginId, name, userClass, contract, password, next, registrationAttempts, status, version);
    }

    private BankingUser with(RegistrationAttempts next) {
        return new BankingUser(loginId, name, userClass, contract, password, passwordAttempts, next, status, version);
    }

    private BankingUser with(TokenStatus next) {
        return new BankingUser(
                loginId, name, userClass, contract, password, passwordAttempts, registrationAttempts, next, version);
    }
}
