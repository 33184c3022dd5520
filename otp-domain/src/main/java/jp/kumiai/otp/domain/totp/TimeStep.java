package jp.kumiai.otp.domain.totp;

import java.time.Instant;

/**
 * The number of a time step, {@code floor(epochSeconds / stepSeconds)}: never negative, so that no negative counter can
 * reach the HMAC.
 *
 * <p>Source: rule R1; RFC 6238 section 4.2 with T0 = 0. A step does not know its own length: it means something only
 * beside the {@link TotpParameters} it was made with. Immutable.
 *
 * @param value zero or more
 */
public record TimeStep(long value) implements Comparable<TimeStep> {

    public TimeStep {
        if (value < 0) {
            throw new IllegalArgumentException("a time step is never negative: " + value);
        }
    }

    /**
     * The step in which {@code instant} lies.
     *
     * @param stepSeconds length of a step in seconds, 1 or more
     * @throws IllegalArgumentException before 1970-01-01T00:00:00Z
     */
    public static TimeStep at(Instant instant, int stepSeconds) {
        return new TimeStep(Math.floorDiv(instant.getEpochSecond(), (long) stepSeconds));
    }

    /** The first instant of this step on a clock without drift; the step is {@code [startsAt, startsAt + length)}. */
    public Instant startsAt(int stepSeconds) {
        return Instant.ofEpochSecond(Math.multiplyExact(value, (long) stepSeconds));
    }

    /** True when this step comes after {@code other}, never when they are the same. */
    public boolean isAfter(TimeStep other) {
        return value > other.value;
    }

    @Override
    public int compareTo(TimeStep other) {
        return Long.compare(value, other.value);
    }
}
