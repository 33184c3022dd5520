package jp.kumiai.otp.domain.verification;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.StepWindow;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * Judges codes: the window, single use, resynchronisation by two codes, the failure count and the suspension of one
 * token.
 *
 * <p>Pure: it reads no clock and stores nothing. Single use and exact counting hold only for a caller who stores
 * {@link Judgement#next()} by compare-and-set before releasing the answer, and who judges again when the state had
 * changed meanwhile.
 *
 * <p>The age of what is accepted is bounded, whatever happened before: an accepted step is never more than
 * {@code 120 + reach} steps from the step of our own clock.
 *
 * <p>Source: rules R2a, R3, R3a, R4, R5, R17, R19. Thread-safe, immutable. It does not know expiry, users or contracts,
 * and does not learn drift from single codes.
 */
public final class CodeVerifier {

    /** Nobody's seed; what it matches is thrown away. */
    private static final Seed DECOY = Seed.of(new byte[20]).get();

    private final Totp totp;
    private final CodePolicy policy;

    public CodeVerifier(Totp totp, CodePolicy policy) {
        this.totp = totp;
        this.policy = policy;
    }

    /**
     * Judges a code of a token in use (R17): a mismatch counts on the token.
     *
     * @param state as it is stored; what its parameters say must be true of the seed's token
     * @param now the time of the attempt, 1970 or later
     * @throws IllegalArgumentException for a time before 1970
     * @throws IllegalStateException when the HMAC cannot be computed, see {@link Totp}
     */
    public Judgement judge(CodeState state, Seed seed, OneTimePassword entered, Instant now) {
        Judgement judgement = judgeUncounted(state, seed, entered, now);
        return judgement.answer().isLeft() && judgement.answer().getLeft().code() == CodeRefusal.Code.MISMATCH
                ? Attempt.mismatch(state.failOnce(policy, now))
                : judgement;
    }

    /** Judges a code without ever counting on the token: for the registration screen, which counts elsewhere (R19a). */
    public Judgement judgeUncounted(CodeState state, Seed seed, OneTimePassword entered, Instant now) {
        return new Attempt(totp, policy, state, seed, entered, now).judge();
    }

    /**
     * R3a, the operator's way: the state with the drift that two consecutive codes prove, the second one used up; none
     * when they are no such two codes above the watermark within 120 steps of our clock. A suspension stays, and nothing
     * is counted.
     *
     * @param now the time at which the second code was on the display
     */
    public Option<CodeState> resynchronise(
            CodeState state, Seed seed, OneTimePassword first, OneTimePassword second, Instant now) {
        int digits = state.parameters().digits();
        if (first.length() != digits || second.length() != digits) {
            return Option.none();
        }
        TimeStep ours = TimeStep.at(now, state.parameters().stepSeconds());
        List<TimeStep> seconds = matching(state, seed, StepWindow.around(ours.value(), CodeState.MAX_DRIFT), second);
        return seconds.filter(step -> step.value() > 0)
                .find(step -> proves(state, seed, new TimeStep(step.value() - 1), first))
                .map(step -> state.resynchronised(step, Math.toIntExact(step.value() - ours.value())));
    }

    private boolean proves(CodeState state, Seed seed, TimeStep step, OneTimePassword first) {
        return !state.hasUsedUp(step)
                && !matching(state, seed, new StepWindow(step, step), first).isEmpty();
    }

    /**
     * Does the work of judging a code and forgets the outcome: for an answer about a token that does not exist, which
     * must not be faster than one about a token that does.
     */
    public void judgeNothing(OneTimePassword entered, Instant now) {
        judgeUncounted(CodeState.unused(TotpParameters.STANDARD), DECOY, entered, now);
    }

    private List<TimeStep> matching(CodeState state, Seed seed, StepWindow window, OneTimePassword entered) {
        return totp.stepsMatching(seed, state.parameters(), window, entered);
    }
}
