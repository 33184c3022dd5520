package jp.kumiai.otp.application.history.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a user.
 *
 * @param serial of the token in service or issued; empty otherwise
 * @param since when it was registered or revoked; null otherwise
 * @param until the earliest reissue; null unless revoked
 */
public record UserState(
        String status,
        String serial,
        @Nullable Instant since,
        @Nullable Instant until,
        int epoch,
        Count password,
        Count confirmation,
        Count registration) {

    /** Failures in one place, with the instant of the last one of a password, or of the suspension. */
    public record Count(int failures, @Nullable Instant at) {}
}
