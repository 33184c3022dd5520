package jp.kumiai.otp.application.history.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Failures that count on a user, in one place (R19a, R19b). */
public final class Strikes {

    public int failures;
    public @Nullable Instant suspendedAt;

    public boolean isSuspended() {
        return suspendedAt != null;
    }

    void oneMore(int max, Instant now) {
        failures++;
        if (failures >= max) {
            suspendedAt = now;
        }
    }

    void clear() {
        failures = 0;
        suspendedAt = null;
    }

    @Override
    public String toString() {
        return failures + "@" + suspendedAt;
    }
}
