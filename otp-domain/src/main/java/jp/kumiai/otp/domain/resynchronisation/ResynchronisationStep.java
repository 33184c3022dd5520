package jp.kumiai.otp.domain.resynchronisation;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.CodeVerifier;

/**
 * Resynchronisation by the bank, who is read two consecutive codes over the counter: reaches to 120 steps either way,
 * wherever the token is. It never lifts a suspension and counts nothing on the token.
 *
 * <p>Source: rule R3a, P8b. Pure, thread-safe.
 */
public final class ResynchronisationStep {

    private final CodeVerifier verifier;

    public ResynchronisationStep(CodeVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Decides on one attempt.
     *
     * @param seed of the token, opened
     * @param second the code that is on the display now, or was within two hours
     */
    public Decision<ResynchronisationFailure, Resynchronised> decide(
            Token token, Seed seed, OneTimePassword first, OneTimePassword second, Counter counter, Instant now) {
        Option<CodeState> proven = verifier.resynchronise(token.codes(), seed, first, second, now);
        if (proven.isEmpty()) {
            return Decision.refuse(
                    Changes.NONE.event(event(Kind.RESYNCHRONISATION_REFUSED, token, counter, now)
                            .with("reason", ResynchronisationFailure.NOT_CONSECUTIVE)),
                    ResynchronisationFailure.NOT_CONSECUTIVE);
        }
        CodeState next = proven.get();
        Resynchronised answer =
                new Resynchronised(token.serial(), token.codes().drift(), next.drift(), next.isSuspended());
        return Decision.accept(
                Changes.NONE
                        .token(token.with(next))
                        .event(event(Kind.TOKEN_RESYNCHRONISED, token, counter, now)
                                .with("driftBefore", answer.driftBefore())
                                .with("driftAfter", answer.driftAfter())),
                answer);
    }

    private static AuditEvent event(Kind kind, Token token, Counter counter, Instant now) {
        return counter.event(now, kind, token.contract()).about(token.serial()).with("rule", "R3a");
    }
}
