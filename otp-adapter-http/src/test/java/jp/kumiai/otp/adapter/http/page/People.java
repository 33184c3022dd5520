package jp.kumiai.otp.adapter.http.page;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.version.Version;

/** Whom the pages are shown to. */
public final class People {

    public static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    public static final LoginId HANAKO = new LoginId("hanako");
    public static final Contract CONTRACT =
            new Contract(new ContractId("0001234"), "株式会社見本", Option.none(), LocalDate.of(2026, 12, 1), Version.NEW);

    private People() {}

    public static BankingUser user(String name, UserClass userClass) {
        return BankingUser.unregistered(
                HANAKO, name, userClass, CONTRACT.id(), PasswordHash.of("none"), PasswordHash.of("none either"));
    }

    public static Token token(CodeState codes) {
        return new Token(
                new SerialNumber("12345678"),
                TokenKind.HARDWARE,
                SealedSeed.of(new byte[1]),
                codes,
                Instant.parse("2031-09-29T23:00:00Z"),
                DeviceState.ON_LOAN,
                Option.some(CONTRACT.id()),
                Version.NEW);
    }

    public static Token token() {
        return token(CodeState.unused(TotpParameters.STANDARD));
    }

    /** Somebody in service, whose login stands at this stage; before the registration, somebody without a token. */
    public static ShownSession hanako(SessionStage stage) {
        BankingUser user = user("見本花子", UserClass.ADMINISTRATOR);
        return stage == SessionStage.REGISTRATION_REQUIRED
                ? standing(stage, new Standing(user, CONTRACT, Option.none()))
                : standing(stage, new Standing(user.register(token().serial(), NOW), CONTRACT, Option.some(token())));
    }

    public static ShownSession standing(SessionStage stage, Standing standing) {
        Session session = Session.opened(id('z').key(), standing.user(), stage, NOW);
        return new ShownSession(new SessionStanding(session, standing), NOW);
    }

    /** What a use case answers when it opens a session. */
    public static OpenSession opened(char fill, SessionStage stage) {
        SessionId id = id(fill);
        return new OpenSession(id, Session.opened(id.key(), user("見本花子", UserClass.ADMINISTRATOR), stage, NOW));
    }

    /** An ID of one character, 43 times. */
    public static SessionId id(char fill) {
        return SessionId.parse(String.valueOf(fill).repeat(43)).get();
    }
}
