package jp.kumiai.otp.domain.totp;

/**
 * A run of steps, both ends included. Clipped at step 0, so a window near 1970 is shorter, never negative. Immutable.
 *
 * @param first smallest step
 * @param last greatest step, not before {@code first}
 */
public record StepWindow(TimeStep first, TimeStep last) {

    public StepWindow {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("a window ends where it begins or later");
        }
    }

    /**
     * The steps {@code centre − reach … centre + reach}.
     *
     * @param centre step number in the middle; it may be negative when a drift is applied near 1970
     * @param reach steps to either side, zero or more
     */
    public static StepWindow around(long centre, int reach) {
        return new StepWindow(
                new TimeStep(Math.max(0, centre - reach)), new TimeStep(Math.max(0, Math.addExact(centre, reach))));
    }
}
