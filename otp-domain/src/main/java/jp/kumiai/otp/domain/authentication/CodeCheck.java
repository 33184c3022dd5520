package jp.kumiai.otp.domain.authentication;

import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.CodeTrace;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import jp.kumiai.otp.domain.verification.Judgement;

/**
 * Checks the code of a user in service, whatever it is for: a login, one of the operations, a revocation. One count and
 * one watermark for all of them.
 *
 * <p>Source: rules R4, R5, R16a, R17, R19, R34, R36. Pure, thread-safe.
 */
public final class CodeCheck {

    private final CodeVerifier verifier;

    public CodeCheck(CodeVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Decides on one code.
     *
     * @param token the one the user is bound to, with its seed opened
     * @param purpose what the code is for, for the audit trail
     * @return the token with the code's step used up, which the caller puts among the changes together with what else
     *     becomes of the token; a refusal has its changes already
     */
    public Decision<VerificationFailure, Token> check(
            BankingUser user, Token token, Seed seed, OneTimePassword entered, String purpose, Instant now) {
        AuditEvent refused = event(Kind.CODE_REFUSED, user, token, purpose, now);
        if (!token.isOnLoanTo(user.contract())) {
            return refuse(refused.with("reason", "TOKEN_WITHDRAWN").with("rule", "R16a"), new TokenWithdrawn());
        }
        if (token.isExpired(now)) {
            return refuse(
                    refused.with("reason", "TOKEN_EXPIRED").with("rule", "R34"), new TokenExpired(token.expiresAt()));
        }
        Judgement judgement = verifier.judge(token.codes(), seed, entered, now);
        if (judgement.answer().isLeft()) {
            Changes changes = changes(user, token, judgement.next(), purpose, now);
            AuditEvent why = refused.with("reason", judgement.answer().getLeft().code());
            return Decision.refuse(
                    changes.event(CodeTrace.of(why, token.codes(), judgement)),
                    new CodeRefused(judgement.answer().getLeft()));
        }
        AuditEvent accepted = event(Kind.CODE_ACCEPTED, user, token, purpose, now)
                .with("step", judgement.answer().get().value());
        return Decision.accept(
                Changes.NONE.event(CodeTrace.of(accepted, token.codes(), judgement)), token.with(judgement.next()));
    }

    private static Changes changes(BankingUser user, Token token, CodeState next, String purpose, Instant now) {
        if (next.equals(token.codes())) {
            return Changes.NONE;
        }
        Changes counted = Changes.NONE.token(token.with(next));
        return next.isSuspended() ? counted.event(event(Kind.TOKEN_SUSPENDED, user, token, purpose, now)) : counted;
    }

    private static Decision<VerificationFailure, Token> refuse(AuditEvent event, VerificationFailure failure) {
        return Decision.refuse(Changes.NONE.event(event), failure);
    }

    private static AuditEvent event(Kind kind, BankingUser user, Token token, String purpose, Instant now) {
        return AuditEvent.ofCustomer(now, kind, user.contract(), user.loginId())
                .about(token.serial())
                .with("purpose", purpose);
    }
}
