package jp.kumiai.otp.domain.lifting;

import io.vavr.Lazy;
import io.vavr.collection.List;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.confirmation.ConfirmationStep;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.lifting.LiftFailure.Denied;
import jp.kumiai.otp.domain.lifting.LiftFailure.ListChanged;
import jp.kumiai.otp.domain.lifting.LiftFailure.NotConfirmed;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Selection;
import jp.kumiai.otp.domain.user.Standing;

/**
 * ワンタイムパスワードの利用停止解除 by a master or administrator user of the company. In this order: rights, selection,
 * confirmation password, effect; all of the rows or none.
 *
 * <p>Source: rules U1–U5, U7, U8, R19b. Pure, thread-safe.
 */
public final class LiftStep {

    private final LiftList list;
    private final ConfirmationStep confirmation;

    public LiftStep(LiftList list, ConfirmationStep confirmation) {
        this.list = list;
        this.confirmation = confirmation;
    }

    /**
     * Decides on one request.
     *
     * @param actor who asks, as the roster has them
     * @param chosen at least one row
     * @param confirmed what the comparison of the confirmation password says
     */
    public Decision<LiftFailure, Lifted> decide(
            Standing actor, Roster roster, List<Selection> chosen, Lazy<Boolean> confirmed, Instant now) {
        if (!actor.administers()) {
            return refuse(actor.user(), Kind.ACCESS_DENIED, new Denied(AccessDenial.NOT_ENTITLED), now);
        }
        List<Selection> gone =
                chosen.filter(row -> list.chosen(roster, row, actor).isEmpty());
        if (!gone.isEmpty()) {
            return refuse(actor.user(), Kind.LIFTING_REFUSED, new ListChanged(gone.map(Selection::loginId)), now);
        }
        Decision<ConfirmationFailure, BankingUser> confirmation =
                this.confirmation.decide(actor.user(), confirmed, now);
        if (confirmation.isRefusal()) {
            return Decision.refuse(
                    confirmation.changes(),
                    new NotConfirmed(confirmation.answer().getLeft()));
        }
        List<Standing> rows = chosen.distinct().flatMap(row -> list.chosen(roster, row, actor));
        AuditEvent event = AuditEvent.ofCustomer(
                now,
                Kind.SUSPENSION_LIFTED,
                actor.user().contract(),
                actor.user().loginId());
        BankingUser next = confirmation.answer().get();
        Changes cleared = next.equals(actor.user()) ? Changes.NONE : Changes.NONE.user(next);
        return LiftEffect.byTheCompany(roster, rows, event).with(cleared);
    }

    private static Decision<LiftFailure, Lifted> refuse(
            BankingUser actor, Kind kind, LiftFailure failure, Instant now) {
        AuditEvent event = AuditEvent.ofCustomer(now, kind, actor.contract(), actor.loginId())
                .with("act", "LIFT")
                .with("reason", failure.code());
        return Decision.refuse(Changes.NONE.event(event), failure);
    }
}
