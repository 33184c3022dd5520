package jp.kumiai.otp.domain.testkit;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.Attempts;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Confirmation;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.PasswordAttempts;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.version.Version;

/** Builds users: by default データ一郎, without a token, and never stored. Not thread-safe. */
public final class UserBuilder {

    /** The same for all, since hashes are not compared by content. */
    private static final PasswordHash NO_CONFIRMATION = PasswordHash.of("the hash of no confirmation password");

    private LoginId loginId = new LoginId("ichirodt");
    private String name = "データ一郎";
    private UserClass userClass = UserClass.GENERAL;
    private ContractId contract = ContractBuilder.NUMBER;
    private PasswordHash password = PasswordHash.of("the hash of no password");
    private PasswordAttempts passwordAttempts = PasswordAttempts.NONE;
    private Attempts registrationAttempts = Attempts.NONE;
    private Confirmation confirmation = Confirmation.unused(NO_CONFIRMATION);
    private int sessionEpoch;
    private TokenStatus status = new TokenStatus.Unregistered();
    private Version version = Version.NEW;

    private UserBuilder() {}

    public static UserBuilder aUser() {
        return new UserBuilder();
    }

    public UserBuilder loggingInAs(String id) {
        loginId = new LoginId(id);
        return this;
    }

    public UserBuilder named(String text) {
        name = text;
        return this;
    }

    public UserBuilder being(UserClass whatTheyMayDo) {
        userClass = whatTheyMayDo;
        return this;
    }

    public UserBuilder of(ContractId company) {
        contract = company;
        return this;
    }

    public UserBuilder withPassword(PasswordHash hash) {
        password = hash;
        return this;
    }

    public UserBuilder failedPassword(int failures, Instant last) {
        passwordAttempts = new PasswordAttempts(failures, Option.some(last));
        return this;
    }

    public UserBuilder failedRegistration(int failures) {
        registrationAttempts = new Attempts(failures, Option.none());
        return this;
    }

    public UserBuilder suspendedForRegistration(int failures, Instant at) {
        registrationAttempts = new Attempts(failures, Option.some(at));
        return this;
    }

    public UserBuilder confirmingWith(PasswordHash hash) {
        confirmation = new Confirmation(hash, confirmation.attempts());
        return this;
    }

    public UserBuilder failedConfirmation(int failures) {
        confirmation = new Confirmation(confirmation.password(), new Attempts(failures, Option.none()));
        return this;
    }

    public UserBuilder suspendedForConfirmation(int failures, Instant at) {
        confirmation = new Confirmation(confirmation.password(), new Attempts(failures, Option.some(at)));
        return this;
    }

    /** Only sessions of this epoch are alive. */
    public UserBuilder inEpoch(int number) {
        sessionEpoch = number;
        return this;
    }

    public UserBuilder using(String serial, Instant registeredAt) {
        return standing(new TokenStatus.InService(new SerialNumber(serial), registeredAt));
    }

    public UserBuilder standing(TokenStatus tokenStatus) {
        status = tokenStatus;
        return this;
    }

    public UserBuilder version(long number) {
        version = new Version(number);
        return this;
    }

    public BankingUser build() {
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
                version);
    }
}
