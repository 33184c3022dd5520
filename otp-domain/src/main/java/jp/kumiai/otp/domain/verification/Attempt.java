package jp.kumiai.otp.domain.verification;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.StepWindow;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import jp.kumiai.otp.domain.verification.CodeRefusal.NextCodeNeeded;
import jp.kumiai.otp.domain.verification.CodeRefusal.Suspended;
import jp.kumiai.otp.domain.verification.CodeRefusal.WrongLength;

/**
 * One code at one moment, and what it means for the state of its token before anything is counted. In this order: the
 * second of two codes that prove a drift; a fresh code of the window; a code that is used up; a second code that failed;
 * the first of two codes; no code of this token.
 *
 * <p>Source: rules R2a, R3, R3a, R4, R5, R19. Used once.
 */
final class Attempt {

    private final Totp totp;
    private final CodePolicy policy;
    private final CodeState state;
    private final Seed seed;
    private final OneTimePassword entered;
    private final Instant now;
    private final TimeStep ours;

    Attempt(Totp totp, CodePolicy policy, CodeState state, Seed seed, OneTimePassword entered, Instant now) {
        this.totp = totp;
        this.policy = policy;
        this.state = state;
        this.seed = seed;
        this.entered = entered;
        this.now = now;
        this.ours = TimeStep.at(now, state.parameters().stepSeconds());
    }

    Judgement judge() {
        if (state.isSuspended()) {
            return Judgement.refused(state, new Suspended());
        }
        if (entered.length() != state.parameters().digits()) {
            return Judgement.refused(state, new WrongLength(state.parameters().digits()));
        }
        List<TimeStep> window = matching(state.windowAt(now, policy.reach()));
        Option<PendingResynchronisation> pending = state.pending().filter(first -> first.isOpenAt(ours));
        Option<TimeStep> second = pending.flatMap(this::second);
        if (second.isDefined()) {
            return Judgement.accepted(state.accept(second.get(), drift(second.get())), second.get(), ours);
        }
        Option<TimeStep> fresh = window.find(step -> !state.hasUsedUp(step));
        return fresh.isDefined()
                ? Judgement.accepted(state.accept(fresh.get()), fresh.get(), ours)
                : outsideTheWindow(pending.isDefined());
    }

    /**
     * The second of two codes that prove a drift, if this is it. It proves it even where the window would take it too: a
     * token that is just too slow for the window would otherwise be asked for a second code again and again.
     */
    private Option<TimeStep> second(PendingResynchronisation first) {
        return Option.some(first.second())
                .filter(step -> !state.hasUsedUp(step))
                .filter(this::isWithinDrift)
                .filter(step -> !matching(new StepWindow(step, step)).isEmpty());
    }

    private Judgement outsideTheWindow(boolean secondExpected) {
        List<TimeStep> within = matching(state.windowAt(now, policy.resynchronisationReach()));
        Option<TimeStep> usedUp = within.find(state::hasUsedUp);
        if (usedUp.isDefined()) {
            return Judgement.refused(state, new AlreadyUsed(state.secondsUntilNextCode(now)), usedUp.get(), ours);
        }
        if (secondExpected) {
            return mismatch(state.waitingNoLonger());
        }
        return within.find(this::isWithinDrift).map(this::askForTheNext).getOrElse(() -> mismatch(state));
    }

    private Judgement askForTheNext(TimeStep first) {
        TimeStep lastChance = new TimeStep(ours.value() + CodePolicy.SECOND_CODE_WITHIN);
        int stepSeconds = state.parameters().stepSeconds();
        int seconds = stepSeconds - (int) (now.getEpochSecond() % stepSeconds);
        return Judgement.refused(
                state.waitingForSecondCode(new PendingResynchronisation(first, lastChance)),
                new NextCodeNeeded(seconds),
                first,
                ours);
    }

    private List<TimeStep> matching(StepWindow window) {
        return totp.stepsMatching(seed, state.parameters(), window, entered);
    }

    private boolean isWithinDrift(TimeStep step) {
        return Math.abs(step.value() - ours.value()) <= CodeState.MAX_DRIFT;
    }

    private int drift(TimeStep step) {
        return Math.toIntExact(step.value() - ours.value());
    }

    static Judgement mismatch(CodeState next) {
        return Judgement.refused(next, new Mismatch(next.isSuspended()));
    }
}
