package jp.kumiai.otp.domain.verification;

/**
 * How often wrong codes were entered for one token, by all of its users together.
 *
 * <p>Source: rules R17, P9, P9b. Both counts stop at {@link Integer#MAX_VALUE}. Immutable.
 *
 * @param consecutive wrong codes since the last right one or the last lifting, zero or more
 * @param lifetime wrong codes since the token was registered, never reset by a right one, zero or more
 */
public record Failures(int consecutive, int lifetime) {

    public static final Failures NONE = new Failures(0, 0);

    public Failures {
        if (consecutive < 0 || lifetime < 0) {
            throw new IllegalArgumentException("a count of failures is never negative");
        }
    }

    /** One wrong code more. */
    Failures andOneMore() {
        return new Failures(saturatingIncrement(consecutive), saturatingIncrement(lifetime));
    }

    /** After a right code: the consecutive count starts again, the lifetime count stays. */
    Failures endedBySuccess() {
        return new Failures(0, lifetime);
    }

    private static int saturatingIncrement(int count) {
        return count == Integer.MAX_VALUE ? count : count + 1;
    }
}
