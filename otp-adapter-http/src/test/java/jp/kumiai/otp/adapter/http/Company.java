package jp.kumiai.otp.adapter.http;

import static jp.kumiai.otp.application.testkit.DataShoji.CONTRACT;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.lifting.LiftList;
import jp.kumiai.otp.domain.lifting.LiftRow;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationList;
import jp.kumiai.otp.domain.revocation.RevocationRow;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.CodePolicy;

/** データ商事 as lists show it to 三郎, and what is done for it. */
public final class Company {

    public static final Instant EXPIRY = DataShoji.SHARED_TOKEN.expiresAt();
    public static final LoginId ICHIRO = DataShoji.ICHIRO.loginId();

    private static final Standing SABURO = using(DataShoji.SABURO, DataShoji.SABUROS_TOKEN);
    private static final Roster ROSTER = new Roster(
            CONTRACT,
            List.of(
                    using(DataShoji.HANAKO, DataShoji.SHARED_TOKEN),
                    using(DataShoji.ICHIRO, DataShoji.SUSPENDED_TOKEN),
                    using(DataShoji.JIRO, DataShoji.SHARED_TOKEN),
                    SABURO,
                    new Standing(DataShoji.SHIRO, CONTRACT, Option.none())));

    private Company() {}

    public static List<LiftRow> liftList() {
        return new LiftList(CodePolicy.STANDARD).rows(ROSTER, SABURO);
    }

    /** At an instant at which no token of the company has expired. */
    public static List<RevocationRow> revocationList() {
        return RevocationList.rows(ROSTER, EXPIRY.minusMillis(1));
    }

    public static List<RevocationRow> revocationListAt(Instant now) {
        return RevocationList.rows(ROSTER, now);
    }

    /** 花子 was chosen, 二郎 shares her token, and 四郎 was suspended for registration. */
    public static Lifted lifted() {
        return new Lifted(List.of(
                new Lifted.Row(
                        DataShoji.HANAKO.loginId(),
                        "データ花子",
                        UserClass.ADMINISTRATOR,
                        Option.some(DataShoji.SHARED),
                        true),
                new Lifted.Row(
                        DataShoji.JIRO.loginId(), "データ二郎", UserClass.GENERAL, Option.some(DataShoji.SHARED), false),
                new Lifted.Row(DataShoji.SHIRO.loginId(), "データ四郎", UserClass.GENERAL, Option.none(), true)));
    }

    /** 花子 was chosen, 二郎 was to be included, and 四郎 had a software token that he never used. */
    public static Revocation revocation() {
        return new Revocation(
                List.of(
                        new Revocation.Row(
                                DataShoji.HANAKO.loginId(),
                                "データ花子",
                                UserClass.ADMINISTRATOR,
                                Option.some(DataShoji.SHARED),
                                Option.some(EXPIRY),
                                true),
                        new Revocation.Row(
                                DataShoji.JIRO.loginId(),
                                "データ二郎",
                                UserClass.GENERAL,
                                Option.some(DataShoji.SHARED),
                                Option.some(EXPIRY),
                                false),
                        new Revocation.Row(
                                DataShoji.SHIRO.loginId(),
                                "データ四郎",
                                UserClass.GENERAL,
                                Option.none(),
                                Option.none(),
                                true)),
                Instant.parse("2021-03-31T17:06:00Z"),
                Instant.parse("2021-03-31T23:10:00Z"),
                false);
    }

    private static Standing using(BankingUser user, Token token) {
        return new Standing(user, CONTRACT, Option.some(token));
    }
}
