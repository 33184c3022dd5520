package jp.kumiai.otp.domain.user;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * What a user got wrong on screen BLG3020. It counts on the user and never on the token, so that nobody can suspend a
 * colleague's token by typing its serial number.
 *
 * <p>Source: rules R19a, P12. Immutable.
 *
 * @param failures since the last registration or lifting, zero or more
 * @param suspendedAt when the user was suspended for registration; none otherwise
 */
public record RegistrationAttempts(int failures, Option<Instant> suspendedAt) {

    public static final RegistrationAttempts NONE = new RegistrationAttempts(0, Option.none());

    /** One failure more; the one that reaches {@code maxFailures} suspends. */
    RegistrationAttempts andOneMore(int maxFailures, Instant now) {
        return new RegistrationAttempts(failures + 1, Option.when(failures + 1 >= maxFailures, now));
    }
}
