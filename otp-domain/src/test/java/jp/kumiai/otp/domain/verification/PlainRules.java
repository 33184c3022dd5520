package jp.kumiai.otp.domain.verification;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.totp.TimeStep;

/**
 * R3, R3a, R4, R5 and R17 over whole numbers, written from the rule book alone: it knows by a code's step what the
 * product has to find out by its digits. One token, mutable, never suspended.
 */
final class PlainRules {

    private long watermark = Long.MIN_VALUE;
    private int drift;
    private int failures;
    private boolean waiting;
    private long first;
    private long lastChance;

    PlainRules usedUpTo(long step) {
        watermark = step;
        return this;
    }

    PlainRules drifting(int steps) {
        drift = steps;
        return this;
    }

    PlainRules copy() {
        PlainRules copy = new PlainRules();
        copy.watermark = watermark;
        copy.drift = drift;
        copy.failures = failures;
        copy.waiting = waiting;
        copy.first = first;
        copy.lastChance = lastChance;
        return copy;
    }

    /** The answer to the code of {@code step} when our own clock is at {@code ours}. */
    String enter(long step, long ours) {
        long off = Math.abs(step - (ours + drift));
        boolean fresh = step > watermark;
        boolean awaited = waiting && ours <= lastChance;
        if (awaited && fresh && step == first + 1 && Math.abs(step - ours) <= 120) {
            return accept(step, (int) (step - ours));
        }
        if (off <= 1 && fresh) {
            return accept(step, drift);
        }
        if (off <= 10 && !fresh) {
            return "ALREADY_USED";
        }
        if (!awaited && off <= 10 && Math.abs(step - ours) <= 120) {
            waiting = true;
            first = step;
            lastChance = ours + 2;
            return "NEXT_CODE_NEEDED";
        }
        return fail();
    }

    /** The answer to a code of no step at all. */
    String fail() {
        waiting = false;
        failures++;
        return "MISMATCH";
    }

    private String accept(long step, int proven) {
        watermark = step;
        drift = proven;
        failures = 0;
        waiting = false;
        return "ACCEPTED";
    }

    /** True when the product remembers the same of the token. */
    boolean agreesWith(CodeState state) {
        return state.watermark().equals(Option.when(watermark >= 0, () -> new TimeStep(watermark)))
                && state.drift() == drift
                && state.failures().consecutive() == failures
                && state.pending().map(pending -> pending.first().value()).equals(Option.when(waiting, first));
    }

    @Override
    public String toString() {
        return "watermark " + watermark + ", drift " + drift + ", failures " + failures
                + (waiting ? ", waiting for the code after " + first + " to " + lastChance : "");
    }
}
