package jp.kumiai.otp.domain.verification;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.totp.TimeStep;

/**
 * What became of one code: the state that must be stored, whichever way it went, and the answer.
 *
 * @param next the token's state after this code; equal to the one before when nothing is to be stored
 * @param answer the consumed step, or why there is none
 */
public record Judgement(CodeState next, Either<CodeRefusal, TimeStep> answer) {}
