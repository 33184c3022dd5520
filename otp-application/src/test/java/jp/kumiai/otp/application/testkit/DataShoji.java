package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;

import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.UserClass;

/**
 * データ商事, the company of the manual's sample screens: 花子 and 二郎 share a token, 一郎 has one of his own that is
 * suspended, 三郎 is the master user, and 四郎 has none yet.
 *
 * <p>All values are new ones, to be committed once; seeds are sealed by {@link FakeSeedVault}, passwords hashed by
 * {@link FakePasswordHashes}. Everybody's password is {@link #PASSWORD}, their 確認用パスワード {@link #CONFIRMATION}.
 */
public final class DataShoji {

    /** 2021年04月01日 10時00分. */
    public static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");

    public static final Instant A_MONTH_AGO = NOW.minus(Duration.ofDays(31));

    public static final Password PASSWORD = Password.parse("Data-2021").get();

    /** Everybody's 確認用パスワード. */
    public static final Password CONFIRMATION = Password.parse("Kakunin-2021").get();

    public static final ContractId NUMBER = ContractBuilder.NUMBER;
    public static final Contract CONTRACT = aContract().build();

    /** Its 代表口座; the contract of {@link #founded} has none yet. */
    public static final RepresentativeAccount ACCOUNT = RepresentativeAccount.parse(
                    "0001", "123", "1", "0123456", "データショウジ")
            .get();

    public static final SerialNumber SHARED = new SerialNumber("12345678");
    public static final SerialNumber ICHIROS = new SerialNumber("23456789");
    public static final SerialNumber SABUROS = new SerialNumber("34567890");
    /** Lent to the company, and used by nobody yet. */
    public static final SerialNumber SPARE = new SerialNumber("33456789");

    public static final Token SHARED_TOKEN = token(SHARED);
    public static final Token SUSPENDED_TOKEN = suspendedToken();
    public static final Token SABUROS_TOKEN = token(SABUROS);
    public static final Token SPARE_TOKEN = token(SPARE);

    public static final BankingUser HANAKO = using(SHARED, "hanskirodt", "データ花子", UserClass.ADMINISTRATOR);
    public static final BankingUser ICHIRO = using(ICHIROS, "ichirodt", "データ一郎", UserClass.GENERAL);
    public static final BankingUser JIRO = using(SHARED, "jirodt", "データ二郎", UserClass.GENERAL);
    public static final BankingUser SABURO = using(SABUROS, "saburodt", "データ三郎", UserClass.MASTER);
    public static final BankingUser SHIRO = shiro();

    private DataShoji() {}

    /** Contract, tokens and users, to be committed to an empty store. */
    public static Changes founded() {
        Changes contract = Changes.NONE.contract(CONTRACT);
        Changes lent = List.of(SHARED_TOKEN, SUSPENDED_TOKEN, SABUROS_TOKEN, SPARE_TOKEN)
                .foldLeft(contract, Changes::token);
        return List.of(HANAKO, ICHIRO, JIRO, SABURO, SHIRO).foldLeft(lent, Changes::user);
    }

    /** What is inside a device: 20 bytes that begin with its serial number. */
    public static Seed seedOf(SerialNumber serial) {
        byte[] bytes = new byte[20];
        for (int i = 0; i < serial.value().length(); i++) {
            bytes[i] = (byte) serial.value().charAt(i);
        }
        return Seed.of(bytes).get();
    }

    private static Token token(SerialNumber serial) {
        return aToken().numbered(serial)
                .sealing(new FakeSeedVault().seal(serial, TotpParameters.STANDARD, seedOf(serial)))
                .onLoanTo(NUMBER)
                .build();
    }

    private static Token suspendedToken() {
        Token token = token(ICHIROS);
        return aToken().numbered(ICHIROS)
                .sealing(token.seed())
                .onLoanTo(NUMBER)
                .failed(6, 6)
                .suspendedAt(A_MONTH_AGO.plus(Duration.ofDays(1)))
                .build();
    }

    private static BankingUser using(SerialNumber serial, String loginId, String name, UserClass userClass) {
        return aUser().loggingInAs(loginId)
                .named(name)
                .being(userClass)
                .of(NUMBER)
                .withPassword(hashFor(loginId))
                .confirmingWith(confirmationHashFor(loginId))
                .using(serial.value(), A_MONTH_AGO)
                .build();
    }

    private static BankingUser shiro() {
        return aUser().loggingInAs("shirodt")
                .named("データ四郎")
                .of(NUMBER)
                .withPassword(hashFor("shirodt"))
                .confirmingWith(confirmationHashFor("shirodt"))
                .build();
    }

    private static PasswordHash hashFor(String loginId) {
        return FakePasswordHashes.salted(new LoginId(loginId).value(), PASSWORD);
    }

    private static PasswordHash confirmationHashFor(String loginId) {
        return FakePasswordHashes.salted("confirming " + loginId, CONFIRMATION);
    }
}
