package jp.kumiai.otp.domain.testkit;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.PasswordAttempts;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.RegistrationAttempts;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.version.Version;

/** Builds users: by default データ一郎, without a token, and never stored. Not thread-safe. */
public final class UserBuilder {

    private LoginId loginId = new LoginId("ichirodt");
    private String name = "データ一郎";
    private UserClass userClass = UserClass.GENERAL;
    private ContractId contract = ContractBuilder.NUMBER;
    private PasswordHash password = PasswordHash.of("the hash of no password");
    private PasswordAttempts passwordAttempts = PasswordAttempts.NONE;
    private RegistrationAttempts registrationAttempts = RegistrationAttempts.NONE;
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
        registrationAttempts = new RegistrationAttempts(failures, Option.none());
        return this;
    }

    public UserBuilder suspendedForRegistration(int failures, Instant at) {
        registrationAttempts = new RegistrationAttempts(failures, Option.some(at));
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
                loginId, name, userClass, contract, password, passwordAttempts, registrationAttempts, status, version);
    }
}
