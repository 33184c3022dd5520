package jp.kumiai.otp.domain.revocation;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.revocation.RevocationFailure.ListChanged;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/**
 * 失効 by the bank, on a form handed in at the counter, when the company cannot (R26). The same wait, the same effect; no
 * confirmation password and no code. Pure, thread-safe.
 */
public final class BankRevocationStep {

    private final ReissuePolicy policy;

    public BankRevocationStep(ReissuePolicy policy) {
        this.policy = policy;
    }

    /**
     * Decides on one form.
     *
     * @param chosen at least one user, each of whom must have a token to revoke; all or nothing
     */
    public Decision<RevocationFailure, Revocation> decide(
            Roster roster, List<LoginId> chosen, boolean includeSharers, Counter counter, Instant now) {
        List<LoginId> wrong = chosen.filter(loginId -> !roster.of(loginId).exists(RevocationList::isRevocable));
        if (!wrong.isEmpty()) {
            return Decision.refuse(new ListChanged(wrong));
        }
        List<Standing> rows = chosen.distinct().flatMap(roster::of);
        List<Standing> targets = RevocationEffect.targets(roster, rows, includeSharers);
        RevocationEffect effect = RevocationEffect.of(roster, targets, policy, now);
        AuditEvent event = counter.event(
                now, Kind.TOKEN_REVOKED, Option.some(roster.contract().id()));
        return Decision.accept(effect.changes(HashMap.empty(), event, rows), effect.result(rows, Option.none()));
    }
}
