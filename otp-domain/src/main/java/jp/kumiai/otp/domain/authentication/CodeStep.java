package jp.kumiai.otp.domain.authentication;

import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.NotExpected;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import jp.kumiai.otp.domain.verification.Judgement;

/**
 * The second step of a login: the one-time password of a user in service.
 *
 * <p>Source: rules R4, R5, R14, R17, R19, R34. Pure, thread-safe.
 */
public final class CodeStep {

    private final CodeVerifier verifier;

    public CodeStep(CodeVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Decides on one code.
     *
     * @param token the one the session's user is bound to, with its seed opened
     * @param nextKey of the session that follows when the code is accepted
     */
    public Decision<VerificationFailure, Session> decide(
            SessionStanding at, Token token, Seed seed, OneTimePassword entered, SessionKey nextKey, Instant now) {
        Session session = at.session();
        if (session.stage() != SessionStage.OTP_REQUIRED) {
            return Decision.refuse(new NotExpected());
        }
        if (!token.isOnLoanTo(session.contract())) {
            return refuse(Changes.NONE, session, token, new TokenWithdrawn(), now);
        }
        if (token.isExpired(now)) {
            return refuse(Changes.NONE, session, token, new TokenExpired(token.expiresAt()), now);
        }
        Judgement judgement = verifier.judge(token.codes(), seed, entered, now);
        return judgement
                .answer()
                .fold(
                        refusal -> refused(session, token, judgement, refusal, now),
                        step -> accepted(session, token, judgement, step, nextKey, now));
    }

    private static Decision<VerificationFailure, Session> accepted(
            Session session, Token token, Judgement judgement, TimeStep step, SessionKey nextKey, Instant now) {
        Session next = session.succeededBy(nextKey, SessionStage.AUTHENTICATED, now);
        Changes changes = Changes.NONE
                .token(token.with(judgement.next()))
                .endOf(session)
                .session(next)
                .event(event(Kind.CODE_ACCEPTED, session, token, now).with("step", step.value()));
        return Decision.accept(changes, next);
    }

    private static Decision<VerificationFailure, Session> refused(
            Session session, Token token, Judgement judgement, CodeRefusal refusal, Instant now) {
        boolean counted = !judgement.next().equals(token.codes());
        Changes changes = counted ? Changes.NONE.token(token.with(judgement.next())) : Changes.NONE;
        Changes told = judgement.next().isSuspended() && counted
                ? changes.event(event(Kind.TOKEN_SUSPENDED, session, token, now))
                : changes;
        return refuse(told, session, token, new CodeRefused(refusal), now);
    }

    private static Decision<VerificationFailure, Session> refuse(
            Changes changes, Session session, Token token, VerificationFailure failure, Instant now) {
        Object reason =
                failure instanceof CodeRefused refused ? refused.refusal().code() : failure.code();
        return Decision.refuse(
                changes.event(event(Kind.CODE_REFUSED, session, token, now).with("reason", reason)), failure);
    }

    private static AuditEvent event(Kind kind, Session session, Token token, Instant now) {
        return AuditEvent.ofCustomer(now, kind, session.contract(), session.loginId())
                .about(token.serial())
                .with("purpose", "LOGIN");
    }
}
