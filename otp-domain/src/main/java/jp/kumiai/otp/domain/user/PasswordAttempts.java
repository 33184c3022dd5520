package jp.kumiai.otp.domain.user;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * How often a wrong login password was entered for one user since the last right one.
 *
 * <p>The manual is silent about it: after {@link #MAX_FAILURES} the password is not looked at for {@link #PAUSE} after
 * the last failure, so that it cannot be guessed online and nobody is shut out for longer than that by a stranger. It
 * has nothing to do with the failures of one-time passwords. Immutable.
 *
 * @param failures zero or more
 * @param lastFailureAt none when there is no failure
 */
public record PasswordAttempts(int failures, Option<Instant> lastFailureAt) {

    public static final int MAX_FAILURES = 10;
    public static final Duration PAUSE = Duration.ofMinutes(15);

    public static final PasswordAttempts NONE = new PasswordAttempts(0, Option.none());

    /** True while no password is looked at: {@code [last failure, last failure + PAUSE)} from the tenth failure on. */
    public boolean pausedAt(Instant now) {
        return failures >= MAX_FAILURES && lastFailureAt.exists(last -> now.isBefore(last.plus(PAUSE)));
    }

    public PasswordAttempts andOneMore(Instant now) {
        return new PasswordAttempts(Math.min(failures + 1, MAX_FAILURES), Option.some(now));
    }
}
