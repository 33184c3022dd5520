package jp.kumiai.otp.domain.revocation;

import static jp.kumiai.otp.domain.testkit.RosterBuilder.aRoster;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;

import io.vavr.Lazy;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.authentication.CodeCheck;
import jp.kumiai.otp.domain.confirmation.ConfirmationStep;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.testkit.RosterBuilder;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Selection;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeVerifier;

/** One request to revoke: by default kanri01's, who ticked nobody yet and is right in every other respect. */
final class RevocationRequest {

    /** 10:00:00 in Tokyo, so that a token can be issued again from 10:30:00 on. */
    static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");

    static final Instant EARLIEST = Instant.parse("2021-04-01T01:30:00Z");
    static final Instant REGISTERED = NOW.minusSeconds(86_400);
    static final VirtualToken MASTERS = VirtualToken.exact("11111111");
    static final VirtualToken ADMINISTRATORS = VirtualToken.exact("22222222");
    static final VirtualToken SHARED = VirtualToken.exact("33333333");
    static final SessionKey NEXT = SessionBuilder.keyNumber(2);

    private static final RevocationStep STEP = new RevocationStep(
            ReissuePolicy.STANDARD,
            new ConfirmationStep(6),
            new CodeCheck(new CodeVerifier(Totp.standard(), CodePolicy.STANDARD)));

    private final Roster roster;
    private String actor = "kanri01";
    private List<Selection> chosen = List.empty();
    private boolean includingSharers;
    private OneTimePassword entered = ADMINISTRATORS.codeAt(NOW);
    private Lazy<Boolean> confirmed = Lazy.of(() -> true);
    private Lazy<Seed> seed = Lazy.of(ADMINISTRATORS::seed);
    private Instant at = NOW;

    private RevocationRequest(Roster roster) {
        this.roster = roster;
    }

    /** The master user and the administrator with a token each, hanako and jiro with one between them, a newcomer. */
    static RosterBuilder company() {
        return aRoster()
                .with(aUser().loggingInAs("master01").being(UserClass.MASTER).using("11111111", REGISTERED))
                .with(aUser().loggingInAs("kanri01")
                        .being(UserClass.ADMINISTRATOR)
                        .using("22222222", REGISTERED))
                .with(aUser().loggingInAs("hanako").using("33333333", REGISTERED))
                .with(aUser().loggingInAs("jiro").using("33333333", REGISTERED))
                .with(aUser().loggingInAs("shinjin"))
                .lending(aToken().numbered("11111111"))
                .lending(aToken().numbered("22222222"))
                .lending(aToken().numbered("33333333"));
    }

    static RevocationRequest in(RosterBuilder company) {
        return new RevocationRequest(company.build());
    }

    RevocationRequest by(String loginId, VirtualToken token) {
        actor = loginId;
        seed = Lazy.of(token::seed);
        return entering(token.codeAt(NOW));
    }

    /** Ticks these users, with the serial numbers they have. */
    RevocationRequest choosing(String... loginIds) {
        return choosing(List.of(loginIds)
                .map(LoginId::new)
                .map(id -> new Selection(id, roster.of(id).flatMap(Standing::boundTo))));
    }

    /** Ticks a row as it was shown to whoever ticked it. */
    RevocationRequest seeing(String loginId, Option<String> shown) {
        return choosing(chosen.append(new Selection(new LoginId(loginId), shown.map(SerialNumber::new))));
    }

    private RevocationRequest choosing(List<Selection> rows) {
        chosen = rows;
        return this;
    }

    RevocationRequest includingSharers() {
        includingSharers = true;
        return this;
    }

    RevocationRequest wronglyConfirmed() {
        confirmed = Lazy.of(() -> false);
        return this;
    }

    RevocationRequest entering(OneTimePassword code) {
        entered = code;
        return this;
    }

    RevocationRequest at(Instant instant) {
        at = instant;
        return this;
    }

    Decision<RevocationFailure, Revocation> decide() {
        return STEP.decide(
                session(),
                standing(),
                roster,
                new RevocationStep.Request(chosen, includingSharers, confirmed, seed, entered),
                NEXT,
                at);
    }

    Session session() {
        return aSessionOf(standing().user())
                .at(SessionStage.AUTHENTICATED)
                .openedAt(NOW.minusSeconds(60))
                .build();
    }

    private Standing standing() {
        return RosterBuilder.find(roster, actor);
    }

    boolean hasAskedForTheConfirmation() {
        return confirmed.isEvaluated();
    }

    boolean hasLookedAtTheCode() {
        return seed.isEvaluated();
    }
}
