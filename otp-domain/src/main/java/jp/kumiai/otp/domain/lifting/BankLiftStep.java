package jp.kumiai.otp.domain.lifting;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.lifting.LiftFailure.ListChanged;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/**
 * 利用停止解除 by the bank, on a form handed in at the counter, when nobody in the company can lift (U6): suspended tokens,
 * those beyond P9b included, users suspended for registration, and confirmation passwords. Pure, stateless.
 */
public final class BankLiftStep {

    private BankLiftStep() {}

    /**
     * Decides on one form.
     *
     * @param chosen at least one user, each of whom must have something to lift; all or nothing
     */
    public static Decision<LiftFailure, Lifted> decide(
            Roster roster, List<LoginId> chosen, Counter counter, Instant now) {
        List<LoginId> wrong = chosen.filter(loginId -> !roster.of(loginId).exists(BankLiftStep::hasSomethingToLift));
        if (!wrong.isEmpty()) {
            return Decision.refuse(new ListChanged(wrong));
        }
        AuditEvent event = counter.event(
                now, Kind.SUSPENSION_LIFTED, Option.some(roster.contract().id()));
        return LiftEffect.byTheBank(roster, chosen.distinct().flatMap(roster::of), event);
    }

    private static boolean hasSomethingToLift(Standing standing) {
        return standing.isSuspended()
                || standing.user().confirmation().attempts().isSuspended();
    }
}
