package jp.kumiai.otp.domain.verification;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import jp.kumiai.otp.domain.verification.CodeRefusal.Suspended;
import jp.kumiai.otp.domain.verification.CodeRefusal.WrongLength;

/**
 * Judges codes: the window, single use, the failure count and the suspension of one token.
 *
 * <p>Pure: it reads no clock and stores nothing. Single use and exact counting hold only for a caller who stores
 * {@link Judgement#next()} by compare-and-set before releasing the answer, and who judges again when the state had
 * changed meanwhile.
 *
 * <p>Source: rules R2a, R3, R4, R5, R17, R19. Thread-safe, immutable. It does not know expiry, users or contracts, and
 * does not learn drift from single codes (R3a).
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
     * @param now the time of the attempt, 1970 or later
     */
    public Judgement judge(CodeState state, Seed seed, OneTimePassword entered, Instant now) {
        Judgement judgement = judgeUncounted(state, seed, entered, now);
        return judgement.answer().isLeft() && judgement.answer().getLeft().code() == CodeRefusal.Code.MISMATCH
                ? mismatch(state.failOnce(policy, now))
                : judgement;
    }

    /** Judges a code without ever counting on the token: for the registration screen, which counts elsewhere (R19a). */
    public Judgement judgeUncounted(CodeState state, Seed seed, OneTimePassword entered, Instant now) {
        if (state.isSuspended()) {
            return new Judgement(state, Either.left(new Suspended()));
        }
        if (entered.length() != state.parameters().digits()) {
            return new Judgement(
                    state, Either.left(new WrongLength(state.parameters().digits())));
        }
        List<TimeStep> matching =
                totp.stepsMatching(seed, state.parameters(), state.windowAt(now, policy.reach()), entered);
        Option<TimeStep> fresh = matching.find(step -> !state.hasUsedUp(step));
        if (fresh.isDefined()) {
            return new Judgement(state.accept(fresh.get()), Either.right(fresh.get()));
        }
        return matching.isEmpty()
                ? mismatch(state)
                : new Judgement(state, Either.left(new AlreadyUsed(state.secondsUntilNextCode(now))));
    }

    /**
     * Does the work of judging a code and forgets the outcome: for an answer about a token that does not exist, which
     * must not be faster than one about a token that does.
     */
    public void judgeNothing(OneTimePassword entered, Instant now) {
        judgeUncounted(CodeState.unused(TotpParameters.STANDARD), DECOY, entered, now);
    }

    private static Judgement mismatch(CodeState next) {
        return new Judgement(next, Either.left(new Mismatch(next.isSuspended())));
    }
}
