package jp.kumiai.otp.domain.verification;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.StepWindow;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * What has to be remembered about a token between two codes: its watermark, its drift, its failures, its suspension.
 *
 * <p>The watermark and the drift belong to the device: they survive suspension, lifting, revocation and registration
 * again, and the watermark never goes back (rules R4, R4a). Immutable; every change is a new value.
 *
 * @param parameters what kind of codes it shows
 * @param watermark the last step that was accepted; none before the first. Only greater steps are accepted
 * @param drift by how many whole steps the token's clock is ahead of ours, negative when behind, −120 to 120 inclusive
 * @param failures wrong codes so far
 * @param suspendedAt when the token was suspended (停止中); none while it is available (利用可能)
 * @param pending the first of two codes that prove another drift; none when no second one is waited for
 */
public record CodeState(
        TotpParameters parameters,
        Option<TimeStep> watermark,
        int drift,
        Failures failures,
        Option<Instant> suspendedAt,
        Option<PendingResynchronisation> pending) {

    /** R3a: no token may be further off than this, whatever it proves. */
    public static final int MAX_DRIFT = 120;

    public CodeState {
        if (Math.abs((long) drift) > MAX_DRIFT) {
            throw new IllegalArgumentException("drift is at most 120 steps either way: " + drift);
        }
    }

    /** Of a token that nobody has used yet and whose clock is right. */
    public static CodeState unused(TotpParameters parameters) {
        return new CodeState(parameters, Option.none(), 0, Failures.NONE, Option.none(), Option.none());
    }

    public boolean isSuspended() {
        return suspendedAt.isDefined();
    }

    /** True when this step lies at or before the watermark: its code is used up, or older than a used one. */
    public boolean hasUsedUp(TimeStep step) {
        return watermark.exists(last -> !step.isAfter(last));
    }

    /** The steps whose codes are looked at at {@code now}: the token's own step and {@code reach} to either side. */
    public StepWindow windowAt(Instant now, int reach) {
        return StepWindow.around(TimeStep.at(now, parameters.stepSeconds()).value() + drift, reach);
    }

    /**
     * Whole seconds, rounded up, until the token shows a code that is not used up yet, by the token's own clock as far
     * as its drift tells; zero when it is showing one now.
     */
    public int secondsUntilNextCode(Instant now) {
        return watermark
                .map(last -> Math.max(0, secondsUntilShown(last.value() + 1, now)))
                .getOrElse(0);
    }

    private int secondsUntilShown(long step, Instant now) {
        return Math.toIntExact(Math.max(0, (step - drift) * parameters.stepSeconds() - now.getEpochSecond()));
    }

    /** U4: available again. The watermark and the drift stay, and so do the failures since the registration. */
    public CodeState lifted() {
        return new CodeState(parameters, watermark, drift, failures.endedBySuccess(), Option.none(), Option.none());
    }

    /** R30, U6: nothing is held against the token any more. The watermark and the drift stay. */
    public CodeState cleared() {
        return new CodeState(parameters, watermark, drift, Failures.NONE, Option.none(), Option.none());
    }

    CodeState accept(TimeStep step) {
        return accept(step, drift);
    }

    CodeState accept(TimeStep step, int provenDrift) {
        return new CodeState(
                parameters, Option.some(step), provenDrift, failures.endedBySuccess(), suspendedAt, Option.none());
    }

    /** The operator's resynchronisation: neither failures nor suspension have anything to do with it. */
    CodeState resynchronised(TimeStep step, int provenDrift) {
        return new CodeState(parameters, Option.some(step), provenDrift, failures, suspendedAt, Option.none());
    }

    CodeState waitingForSecondCode(PendingResynchronisation first) {
        return new CodeState(parameters, watermark, drift, failures, suspendedAt, Option.some(first));
    }

    CodeState waitingNoLonger() {
        return new CodeState(parameters, watermark, drift, failures, suspendedAt, Option.none());
    }

    CodeState failOnce(CodePolicy policy, Instant now) {
        Failures counted = failures.andOneMore();
        return new CodeState(
                parameters, watermark, drift, counted, Option.when(policy.suspends(counted), now), Option.none());
    }
}
