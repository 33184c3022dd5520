package jp.kumiai.otp.adapter.http.page;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.kumiai.otp.application.revocation.ShowRevocationList.Listed;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareToken.Issued;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.lifting.LiftList;
import jp.kumiai.otp.domain.lifting.LiftRow;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationList;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.softwaretoken.OtpauthUri;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.CodePolicy;

/**
 * A company like those of the manual's lists, in every state a row can have. 花子 looks at them. 一郎 and 二郎 share a token
 * that is suspended; 太郎 shares 花子's.
 */
public final class Company {

    /** 2021年09月30日 08時00分, when 花子's token expires. */
    public static final Instant HANAKOS_EXPIRY = TokenBuilder.EXPIRY;

    public static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");

    /** Base32 of the secret of {@link #issued()}. */
    public static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Contract CONTRACT = aContract().build();
    private static final ContractId NUMBER = CONTRACT.id();
    private static final Token HANAKOS =
            aToken().numbered("33456789").onLoanTo(NUMBER).build();
    private static final Token SUSPENDED = aToken().numbered("23456789")
            .onLoanTo(NUMBER)
            .failed(6, 6)
            .suspendedAt(NOW)
            .build();
    private static final Token SPENT = aToken().numbered("45678901")
            .onLoanTo(NUMBER)
            .failed(6, 100)
            .suspendedAt(NOW)
            .build();
    private static final Token EXPIRED =
            aToken().numbered("34567890").onLoanTo(NUMBER).expiringAt(NOW).build();

    private static final Standing HANAKO =
            using(HANAKOS, aUser().loggingInAs("hanakodt").named("データ花子").being(UserClass.ADMINISTRATOR));

    /** Sorted by login ID. */
    private static final Roster ROSTER = new Roster(
            CONTRACT,
            List.of(
                    standing(aUser().loggingInAs("gorodt").named("データ五郎").suspendedForRegistration(6, NOW)),
                    HANAKO,
                    using(SUSPENDED, aUser().loggingInAs("ichirodt").named("データ一郎")),
                    using(SUSPENDED, aUser().loggingInAs("jirodt").named("データ二郎")),
                    using(SPENT, aUser().loggingInAs("rokurodt").named("データ六郎")),
                    using(
                            EXPIRED,
                            aUser().loggingInAs("saburodt").named("データ三郎").being(UserClass.MASTER)),
                    standing(aUser().loggingInAs("sachikodt")
                            .named("データさき子")
                            .standing(new TokenStatus.Revoked(NOW, NOW))),
                    standing(aUser().loggingInAs("shirodt").named("データ四郎")),
                    using(HANAKOS, aUser().loggingInAs("tarodt").named("データ太郎")),
                    standing(aUser().loggingInAs("yukidt")
                            .named("データ有紀")
                            .standing(TokenStatus.TokenIssued.hardware()))));

    private Company() {}

    private static Standing using(Token token, UserBuilder user) {
        BankingUser built = user.of(NUMBER).using(token.serial().value(), NOW).build();
        return new Standing(built, CONTRACT, Option.some(token));
    }

    private static Standing standing(UserBuilder user) {
        return new Standing(user.of(NUMBER).build(), CONTRACT, Option.none());
    }

    /** 花子's login at this stage. */
    public static ShownSession hanako(SessionStage stage) {
        return People.standing(stage, HANAKO);
    }

    /** Whoever may not administer: a general user, an administrator without token, one whose token is suspended. */
    public static List<ShownSession> notEntitled() {
        return List.of(
                        using(HANAKOS, aUser().loggingInAs("tarodt")),
                        standing(aUser().loggingInAs("newadmin").being(UserClass.ADMINISTRATOR)),
                        using(SUSPENDED, aUser().loggingInAs("stopped").being(UserClass.ADMINISTRATOR)))
                .map(standing -> People.standing(SessionStage.AUTHENTICATED, standing));
    }

    public static List<LiftRow> liftRows() {
        return new LiftList(CodePolicy.STANDARD).rows(ROSTER, HANAKO);
    }

    /** A row that can be ticked, and somebody else with the same name who is lifted with it. */
    public static LiftRow liftRowOf(String name) {
        Standing one = using(SUSPENDED, aUser().loggingInAs("ichirodt").named(name));
        Standing other = using(SUSPENDED, aUser().loggingInAs("jirodt").named(name));
        return new LiftRow(one, List.of(other), Option.none());
    }

    /** What the list shows when 花子's own token shows its next code in so many seconds. */
    public static Listed tokens(int secondsUntilNextCode) {
        return new Listed(RevocationList.rows(ROSTER, NOW), secondsUntilNextCode);
    }

    /** 一郎 was chosen, and 二郎 comes with him. */
    public static Lifted lifted() {
        Option<SerialNumber> serial = Option.some(SUSPENDED.serial());
        return new Lifted(List.of(
                new Lifted.Row(new LoginId("gorodt"), "データ五郎", UserClass.GENERAL, Option.none(), true),
                new Lifted.Row(new LoginId("ichirodt"), "データ一郎", UserClass.GENERAL, serial, true),
                new Lifted.Row(new LoginId("jirodt"), "データ二郎", UserClass.GENERAL, serial, false)));
    }

    /** 花子 was chosen at 02:05:59, and 太郎 was included. */
    public static Revocation revoked(boolean ofTheActor) {
        return new Revocation(
                List.of(
                        revoked("hanakodt", "データ花子", UserClass.ADMINISTRATOR, true),
                        revoked("tarodt", "データ太郎", UserClass.GENERAL, false)),
                Instant.parse("2021-03-31T17:05:59Z"),
                Instant.parse("2021-03-31T17:35:59Z"),
                ofTheActor);
    }

    private static Revocation.Row revoked(String loginId, String name, UserClass userClass, boolean chosen) {
        return new Revocation.Row(
                new LoginId(loginId),
                name,
                userClass,
                Option.some(HANAKOS.serial()),
                Option.some(HANAKOS_EXPIRY),
                chosen);
    }

    /** Somebody before the registration whose software token was issued. */
    public static ShownSession withSoftwareToken() {
        BankingUser user = aUser().of(NUMBER).build().issue(HANAKOS.serial());
        return People.standing(SessionStage.REGISTRATION_REQUIRED, new Standing(user, CONTRACT, Option.some(HANAKOS)));
    }

    public static Issued issued() {
        Seed seed = Seed.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII))
                .get();
        return new Issued(
                OtpauthUri.of("試験銀行", new LoginId("ichirodt"), seed, TotpParameters.STANDARD),
                Instant.parse("2026-03-31T23:00:00Z"));
    }
}
