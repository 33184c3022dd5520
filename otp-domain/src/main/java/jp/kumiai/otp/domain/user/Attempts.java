package jp.kumiai.otp.domain.user;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * What one user got wrong in one place, on BLG3020 or at the 確認用パスワード, up to the failure that stops them there. It
 * counts on the user and never on a token, so that nobody can suspend a colleague's token.
 *
 * <p>Source: rules R19a, R19b, P12. Immutable.
 *
 * @param failures since the last success or lifting, zero or more
 * @param suspendedAt when the user was stopped here; none otherwise
 */
public record Attempts(int failures, Option<Instant> suspendedAt) {

    public static final Attempts NONE = new Attempts(0, Option.none());

    public boolean isSuspended() {
        return suspendedAt.isDefined();
    }

    /** One failure more; the one that reaches {@code maxFailures} suspends. */
    Attempts andOneMore(int maxFailures, Instant now) {
        return new Attempts(failures + 1, Option.when(failures + 1 >= maxFailures, now));
    }
}
