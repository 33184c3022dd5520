package jp.kumiai.otp.domain.audit;

import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.Judgement;

/**
 * Why a code was accepted or refused, as facts of an event, for the operator who is asked: the rule, by how many steps
 * the code's step was off, and what was remembered of the token when it was judged. Never the code.
 *
 * <p>Source: rule R5; the decision trace. Stateless.
 */
public final class CodeTrace {

    private CodeTrace() {}

    /** The event with the facts of this judgement. */
    public static AuditEvent of(AuditEvent event, CodeState before, Judgement judgement) {
        AuditEvent state = event.with("rule", rule(before, judgement))
                .with("drift", before.drift())
                .with("failures", judgement.next().failures().consecutive())
                .with("lifetimeFailures", judgement.next().failures().lifetime());
        AuditEvent marked = before.watermark()
                .map(TimeStep::value)
                .map(step -> state.with("watermark", step))
                .getOrElse(state);
        return judgement.offset().map(offset -> marked.with("offset", offset)).getOrElse(marked);
    }

    private static String rule(CodeState before, Judgement judgement) {
        return judgement
                .answer()
                .fold(CodeTrace::rule, step -> judgement.next().drift() == before.drift() ? "R4" : "R3a");
    }

    private static String rule(CodeRefusal refusal) {
        return switch (refusal.code()) {
            case SUSPENDED -> "R19";
            case WRONG_LENGTH -> "R2a";
            case MISMATCH -> "R17";
            case NEXT_CODE_NEEDED -> "R3a";
            case ALREADY_USED -> "R5";
        };
    }
}
