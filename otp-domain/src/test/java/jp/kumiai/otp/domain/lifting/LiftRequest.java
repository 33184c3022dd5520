package jp.kumiai.otp.domain.lifting;

import static jp.kumiai.otp.domain.testkit.RosterBuilder.aRoster;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;

import io.vavr.Lazy;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.confirmation.ConfirmationStep;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.RosterBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Selection;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.CodePolicy;

/** One request to lift: by default kanri01's, who ticked nobody yet and confirms it rightly. */
final class LiftRequest {

    static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");
    static final Instant REGISTERED = NOW.minusSeconds(86_400);

    private static final LiftStep STEP = new LiftStep(new LiftList(CodePolicy.STANDARD), new ConfirmationStep(6));

    private final Roster roster;
    private String actor = "kanri01";
    private List<Selection> chosen = List.empty();
    private Lazy<Boolean> confirmed = Lazy.of(() -> true);

    private LiftRequest(Roster roster) {
        this.roster = roster;
    }

    /** hanako and jiro are suspended with the token they share, mina on BLG3020; nobody else is. */
    static RosterBuilder company() {
        return aRoster()
                .with(aUser().loggingInAs("master01").being(UserClass.MASTER).using("11111111", REGISTERED))
                .with(aUser().loggingInAs("kanri01")
                        .being(UserClass.ADMINISTRATOR)
                        .using("22222222", REGISTERED))
                .with(aUser().loggingInAs("hanako").using("33333333", REGISTERED))
                .with(aUser().loggingInAs("jiro").using("33333333", REGISTERED))
                .with(aUser().loggingInAs("mina").suspendedForRegistration(6, NOW.minusSeconds(60)))
                .with(aUser().loggingInAs("shinjin"))
                .lending(aToken().numbered("11111111"))
                .lending(aToken().numbered("22222222"))
                .lending(suspended("33333333", 6));
    }

    /** A token that was used and drifts, suspended ten minutes ago. */
    static TokenBuilder suspended(String serial, int lifetimeFailures) {
        return aToken().numbered(serial)
                .usedUpTo(26_954_000)
                .drifting(-4)
                .failed(6, lifetimeFailures)
                .suspendedAt(NOW.minusSeconds(600))
                .version(7);
    }

    static LiftRequest in(RosterBuilder company) {
        return new LiftRequest(company.build());
    }

    LiftRequest by(String loginId) {
        actor = loginId;
        return this;
    }

    /** Ticks these users, with the serial numbers they have. */
    LiftRequest choosing(String... loginIds) {
        chosen = List.of(loginIds)
                .map(LoginId::new)
                .map(id -> new Selection(id, roster.of(id).flatMap(Standing::boundTo)));
        return this;
    }

    /** Ticks a row as it was shown to whoever ticked it. */
    LiftRequest seeing(String loginId, Option<String> shown) {
        chosen = chosen.append(new Selection(new LoginId(loginId), shown.map(SerialNumber::new)));
        return this;
    }

    LiftRequest wronglyConfirmed() {
        confirmed = Lazy.of(() -> false);
        return this;
    }

    Decision<LiftFailure, Lifted> decide() {
        return STEP.decide(RosterBuilder.find(roster, actor), roster, chosen, confirmed, NOW);
    }

    boolean hasAskedForTheConfirmation() {
        return confirmed.isEvaluated();
    }
}
