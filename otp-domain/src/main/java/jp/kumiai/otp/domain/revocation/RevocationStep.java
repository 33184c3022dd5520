package jp.kumiai.otp.domain.revocation;

import io.vavr.Lazy;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.CodeCheck;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.confirmation.ConfirmationStep;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.revocation.RevocationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.revocation.RevocationFailure.Denied;
import jp.kumiai.otp.domain.revocation.RevocationFailure.ListChanged;
import jp.kumiai.otp.domain.revocation.RevocationFailure.NotConfirmed;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Selection;
import jp.kumiai.otp.domain.user.Standing;

/**
 * トークンの失効 by a master or administrator user of the company. In this order: rights, selection, confirmation password,
 * one-time password, effect; all of the rows or none.
 *
 * <p>Source: rules R21, R22, R25, R27, R28, R30–R32, R19b. Pure, thread-safe.
 */
public final class RevocationStep {

    private final ReissuePolicy policy;
    private final ConfirmationStep confirmation;
    private final CodeCheck codes;

    public RevocationStep(ReissuePolicy policy, ConfirmationStep confirmation, CodeCheck codes) {
        this.policy = policy;
        this.confirmation = confirmation;
        this.codes = codes;
    }

    /**
     * What was asked for.
     *
     * @param chosen at least one row
     * @param includeSharers whether everybody who shares a chosen user's token is to be revoked as well (R27)
     * @param confirmed what the comparison of the confirmation password says
     * @param seed of the token that the actor is bound to, opened when a code has to be looked at
     */
    public record Request(
            List<Selection> chosen,
            boolean includeSharers,
            Lazy<Boolean> confirmed,
            Lazy<Seed> seed,
            OneTimePassword entered) {}

    /**
     * Decides on one request.
     *
     * @param session in which it is asked for
     * @param actor whose session it is, as the roster has them
     * @param nextKey of the session in which the actor reads the result, when it was their own token
     */
    public Decision<RevocationFailure, Revocation> decide(
            Session session, Standing actor, Roster roster, Request request, SessionKey nextKey, Instant now) {
        Option<Token> token = actor.boundToken();
        if (!actor.administers() || token.isEmpty()) {
            return refuse(actor.user(), Kind.ACCESS_DENIED, new Denied(AccessDenial.NOT_ENTITLED), now);
        }
        List<Selection> gone = request.chosen()
                .filter(row -> RevocationList.chosen(roster, row).isEmpty());
        if (!gone.isEmpty()) {
            ListChanged changed = new ListChanged(gone.map(Selection::loginId));
            return refuse(actor.user(), Kind.REVOCATION_REFUSED, changed, now);
        }
        Decision<ConfirmationFailure, BankingUser> confirmed =
                confirmation.decide(actor.user(), request.confirmed(), now);
        if (confirmed.isRefusal()) {
            return Decision.refuse(
                    confirmed.changes(), new NotConfirmed(confirmed.answer().getLeft()));
        }
        BankingUser next = confirmed.answer().get();
        Decision<VerificationFailure, Token> checked = codes.check(
                actor.user(), token.get(), request.seed().get(), request.entered(), "TOKEN_REVOCATION", now);
        if (checked.isRefusal()) {
            return Decision.refuse(
                    checked.changes().and(cleared(actor.user(), next)),
                    new CodeNotAccepted(checked.answer().getLeft()));
        }
        Standing confirmedActor = new Standing(next, actor.contract(), actor.token());
        return revoke(session, actor, confirmedActor, roster, request, checked, nextKey, now);
    }

    private Decision<RevocationFailure, Revocation> revoke(
            Session session,
            Standing before,
            Standing actor,
            Roster roster,
            Request request,
            Decision<VerificationFailure, Token> checked,
            SessionKey nextKey,
            Instant now) {
        Roster confirmed = roster.with(actor);
        List<Standing> chosen = request.chosen().flatMap(row -> RevocationList.chosen(confirmed, row));
        List<Standing> targets = RevocationEffect.targets(confirmed, chosen, request.includeSharers());
        RevocationEffect effect = RevocationEffect.of(confirmed, targets, policy, now);
        Token consumed = checked.answer().get();
        AuditEvent event = event(Kind.TOKEN_REVOKED, actor.user(), now);
        Changes changes = checked.changes().and(effect.changes(HashMap.of(consumed.serial(), consumed), event, chosen));
        Revocation result = effect.result(chosen, Option.some(actor.user().loginId()));
        return Decision.accept(
                changes.and(
                        result.ofTheActor()
                                ? farewell(session, effect.revoked(actor), nextKey, now)
                                : cleared(before.user(), actor.user())),
                result);
    }

    /** R22: the actor's sessions are over, but for reading the result. */
    private static Changes farewell(Session session, BankingUser revoked, SessionKey nextKey, Instant now) {
        return Changes.NONE.endOf(session).session(session.leaving(nextKey, revoked, now));
    }

    private static Changes cleared(BankingUser before, BankingUser after) {
        return after.equals(before) ? Changes.NONE : Changes.NONE.user(after);
    }

    private static Decision<RevocationFailure, Revocation> refuse(
            BankingUser actor, Kind kind, RevocationFailure failure, Instant now) {
        AuditEvent event = event(kind, actor, now).with("act", "REVOKE").with("reason", failure.code());
        return Decision.refuse(Changes.NONE.event(event), failure);
    }

    private static AuditEvent event(Kind kind, BankingUser actor, Instant now) {
        return AuditEvent.ofCustomer(now, kind, actor.contract(), actor.loginId());
    }
}
