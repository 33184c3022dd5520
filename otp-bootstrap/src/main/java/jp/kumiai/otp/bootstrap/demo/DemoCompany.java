package jp.kumiai.otp.bootstrap.demo;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.domain.account.AccountHolder;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.version.Version;

/**
 * The manual's own sample company. Where its sample lists contradict each other (two master users, serial numbers of
 * seven digits), the rule book's section 10 decides.
 */
final class DemoCompany {

    static final ContractId ID = new ContractId("1000001");

    /** 代表口座. */
    static final RepresentativeAccount ACCOUNT =
            new RepresentativeAccount("2999", "001", AccountKind.ORDINARY, "1234567", new AccountHolder("ﾃﾞ-ﾀｼﾖｳｼﾞ(ｶ"));

    /** Long past, so that every login leads to BLG3020 or to the one-time password. */
    static final Contract CONTRACT =
            new Contract(ID, "データ商事株式会社", Option.some(ACCOUNT), LocalDate.of(2019, 10, 1), Version.NEW);

    static final List<Person> PEOPLE = List.of(
            person("hanskirodt", "データ花子", UserClass.ADMINISTRATOR, "hanako", "12345678"),
            person("ichirodt", "データ一郎", UserClass.GENERAL, "ichiro", "23456789"),
            person("jirodt", "データ二郎", UserClass.GENERAL, "jiro", "12345678"),
            person("saburodt", "データ三郎", UserClass.MASTER, "saburo", "34567890"),
            person("shirodt", "データ四郎", UserClass.GENERAL, "shiro", "33456789"),
            person("sachikiodt", "データさき子", UserClass.GENERAL, "sakiko", "45678901"),
            person("tarodt", "データ太郎", UserClass.GENERAL, "taro", "56789012"));

    private DemoCompany() {}

    private static Person person(String loginId, String name, UserClass userClass, String nickname, String keyFob) {
        return new Person(
                new LoginId(loginId),
                name,
                userClass,
                nickname + "-no-password",
                nickname + "-no-kakunin",
                new SerialNumber(keyFob));
    }

    /**
     * Somebody of the company.
     *
     * @param password in the clear: it is printed at the start of the demo
     * @param confirmationPassword 確認用パスワード, in the clear as well
     * @param keyFob the token in their hand, which they have not registered yet
     */
    record Person(
            LoginId loginId,
            String name,
            UserClass userClass,
            String password,
            String confirmationPassword,
            SerialNumber keyFob) {}
}
