package jp.kumiai.otp.domain.verification;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.totp.TimeStep;

/**
 * What became of one code: the state that must be stored, whichever way it went, and the answer. Immutable.
 *
 * @param next the token's state after this code; equal to the one before when nothing is to be stored
 * @param answer the consumed step, or why there is none
 * @param offset by how many steps the step that the code belongs to is ahead of our clock, negative when behind; none
 *     when it belongs to no step that was looked at. For operators (R5, the decision trace), never for the user
 */
public record Judgement(CodeState next, Either<CodeRefusal, TimeStep> answer, Option<Long> offset) {

    static Judgement accepted(CodeState next, TimeStep step, TimeStep ours) {
        return new Judgement(next, Either.right(step), Option.some(step.value() - ours.value()));
    }

    static Judgement refused(CodeState next, CodeRefusal refusal) {
        return new Judgement(next, Either.left(refusal), Option.none());
    }

    static Judgement refused(CodeState next, CodeRefusal refusal, TimeStep step, TimeStep ours) {
        return new Judgement(next, Either.left(refusal), Option.some(step.value() - ours.value()));
    }
}
