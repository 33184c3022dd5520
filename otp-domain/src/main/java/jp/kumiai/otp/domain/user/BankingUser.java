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
 * @param confirmation the 確認用パスワード, and what went wrong with it
 * @param registrationAttempts wrong entries on BLG3020
 * @param status where they stand with their token
 * @param sessionEpoch only sessions of this epoch are alive; whoever is revoked enters the next, so that a session
 *     opened meanwhile on another node is dead as well. Zero or more
 * @param version of the stored state
 */
public record BankingUser(
        LoginId loginId,
        String name,
        UserClass userClass,
        ContractId contract,
        PasswordHash password,
        PasswordAttempts passwordAttempts,
        Confirmation confirmation,
        Attempts registrationAttempts,
        TokenStatus status,
        int sessionEpoch,
        Version version) {

    /** A user who never logged in. */
    public static BankingUser unregistered(
            LoginId loginId,
            String name,
            UserClass userClass,
            ContractId contract,
            PasswordHash password,
            PasswordHash confirmationPassword) {
        return new BankingUser(
                loginId,
                name,
                userClass,
                contract,
                password,
                PasswordAttempts.NONE,
                Confirmation.unused(confirmationPassword),
                Attempts.NONE,
                new TokenStatus.Unregistered(),
                0,
                Version.NEW);
    }

    /** P12: true when too much went wrong on BLG3020. */
    public boolean isSuspendedForRegistration() {
        return registrationAttempts.isSuspended();
    }

    /** R12, R14: from now on the codes of this token are asked for. */
    public BankingUser register(SerialNumber serial, Instant now) {
        return with(new TokenStatus.InService(serial, now)).withRegistration(Attempts.NONE);
    }

    /** Software tokens: the user has the secret of this token, and has not shown a code of it yet. */
    public BankingUser issue(SerialNumber software) {
        return with(TokenStatus.TokenIssued.software(software));
    }

    /** Hardware: a token was sent to the company for this user, who registers it on BLG3020. */
    public BankingUser allot() {
        return with(TokenStatus.TokenIssued.hardware());
    }

    /** R28: the token is gone, the sessions are over, and the next token can be registered from the earliest reissue on. */
    public BankingUser revoke(Instant revokedAt, Instant earliestReissue) {
        return new BankingUser(
                loginId,
                name,
                userClass,
                contract,
                password,
                passwordAttempts,
                confirmation,
                Attempts.NONE,
                new TokenStatus.Revoked(revokedAt, earliestReissue),
                Math.incrementExact(sessionEpoch),
                version);
    }

    /** R19a: one failure more on BLG3020. */
    public BankingUser failRegistration(int maxFailures, Instant now) {
        return withRegistration(registrationAttempts.andOneMore(maxFailures, now));
    }

    /** U4: may try on BLG3020 again. */
    public BankingUser liftRegistration() {
        return withRegistration(Attempts.NONE);
    }

    /** R19b: one wrong confirmation password more. */
    public BankingUser failConfirmation(int maxFailures, Instant now) {
        return with(confirmation.with(confirmation.attempts().andOneMore(maxFailures, now)));
    }

    /** The confirmation password was right, or the bank lets the user try again. */
    public BankingUser clearConfirmation() {
        return with(confirmation.with(Attempts.NONE));
    }

    /** The login password was wrong once more. */
    public BankingUser failPassword(Instant now) {
        return with(passwordAttempts.andOneMore(now));
    }

    /** The login password was right. */
    public BankingUser passwordAccepted() {
        return with(PasswordAttempts.NONE);
    }

    /** The same user, as a store has it once it has written this one: with the next version. */
    public BankingUser stored() {
        return new BankingUser(
                loginId,
                name,
                userClass,
                contract,
                password,
                passwordAttempts,
                confirmation,
                registrationAttempts,
                status,
                sessionEpoch,
                version.next());
    }

    private BankingUser with(PasswordAttempts next) {
        return copy(next, confirmation, registrationAttempts, status);
    }

    private BankingUser with(Confirmation next) {
        return copy(passwordAttempts, next, registrationAttempts, status);
    }

    private BankingUser withRegistration(Attempts next) {
        return copy(passwordAttempts, confirmation, next, status);
    }

    private BankingUser with(TokenStatus next) {
        return copy(passwordAttempts, confirmation, registrationAttempts, next);
    }

    private BankingUser copy(
            PasswordAttempts nextPassword,
            Confirmation nextConfirmation,
            Attempts nextRegistration,
            TokenStatus nextStatus) {
        return new BankingUser(
                loginId,
                name,
                userClass,
                contract,
                password,
                nextPassword,
                nextConfirmation,
                nextRegistration,
                nextStatus,
                sessionEpoch,
                version);
    }
}
