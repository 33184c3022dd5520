package jp.kumiai.otp.adapter.http;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.decision.StillStale;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;
import jp.kumiai.otp.application.virtualtoken.VirtualToken;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.directdebit.CollectingBranch;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.version.Version;

/** A user, a token and a session to answer with. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    public static final SessionId SESSION = sessionId(1);
    public static final SessionId NEXT_SESSION = sessionId(2);
    public static final SessionId STAFF_SESSION = sessionId(3);
    public static final SerialNumber SERIAL = new SerialNumber("00123456");
    public static final LoginId HANAKO = new LoginId("hanako");
    public static final ContractId CONTRACT = new ContractId("K-0001");

    /** Whoever holds {@link #STAFF_SESSION}. */
    public static final StaffMember SATO = StaffMember.entered(
            new StaffId("m.sato"), "佐藤 美咲", StaffRole.BACK_OFFICE, PasswordHash.of("hash of a canary"));

    /** 委託者 of the test bank. */
    public static final Collector COLLECTOR = new Collector(
            "0000000001",
            "ｼｹﾝｷﾞﾝｺｳ",
            new CollectingBranch("0009", "ｼｹﾝｷﾞﾝｺｳ", "001", "ﾎﾝﾃﾝ"),
            AccountKind.ORDINARY,
            "7654321");

    /** One key fob, which shows 012345 for ever. */
    public static final ShowVirtualTokens VIRTUAL_TOKENS = new ShowVirtualTokens() {

        private final VirtualToken only = new VirtualToken(
                SERIAL, CONTRACT, OneTimePassword.parse("012345").get(), 17, 60, NOW.plusSeconds(86_400));

        @Override
        public List<VirtualToken> all() {
            return List.of(only);
        }

        @Override
        public Option<VirtualToken> one(SerialNumber serial) {
            return all().find(token -> token.serial().equals(serial));
        }
    };

    private Samples() {}

    public static OpenSession opened(SessionStage stage) {
        return new OpenSession(NEXT_SESSION, session(stage));
    }

    public static Session session(SessionStage stage) {
        return Session.opened(NEXT_SESSION.key(), user(), stage, NOW);
    }

    /** A session of a user who has not registered a token. */
    public static ShownSession newcomer(SessionStage stage) {
        return shown(stage, new Standing(user(), contract(), Option.none()));
    }

    /** A session of a user in service. */
    public static ShownSession inService(SessionStage stage) {
        return shown(stage, new Standing(user().register(SERIAL, NOW), contract(), Option.some(token())));
    }

    private static ShownSession shown(SessionStage stage, Standing standing) {
        return new ShownSession(new SessionStanding(session(stage), standing), NOW);
    }

    /** The exception that only a use case can make. */
    public static StillStale stillStale() {
        Changes changes = Changes.NONE.event(AuditEvent.ofCustomer(NOW, AuditEvent.Kind.LOGGED_OUT, CONTRACT, HANAKO));
        try {
            Either<String, String> impossible =
                    new Decisions(ignored -> Commits.Outcome.STALE).settle(() -> Decision.accept(changes, "never"));
            throw new IllegalStateException("a stale decision was settled: " + impossible);
        } catch (StillStale stale) {
            return stale;
        }
    }

    private static BankingUser user() {
        return BankingUser.unregistered(
                HANAKO, "山田 花子", UserClass.GENERAL, CONTRACT, PasswordHash.of("hash"), PasswordHash.of("another"));
    }

    private static Contract contract() {
        return new Contract(CONTRACT, "株式会社 見本", Option.none(), LocalDate.of(2026, 10, 1), Version.NEW);
    }

    public static Token token() {
        return new Token(
                SERIAL,
                TokenKind.HARDWARE,
                SealedSeed.of(new byte[] {1}),
                CodeState.unused(TotpParameters.STANDARD),
                Instant.parse("2031-03-30T23:00:00Z"),
                DeviceState.ON_LOAN,
                Option.some(CONTRACT),
                Version.NEW);
    }

    private static SessionId sessionId(int seed) {
        byte[] bytes = new byte[SessionId.BYTES];
        Arrays.fill(bytes, (byte) seed);
        return SessionId.of(bytes);
    }
}
