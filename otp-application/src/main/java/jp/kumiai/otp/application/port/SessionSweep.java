package jp.kumiai.otp.application.port;

import java.time.Instant;

/** Outgoing port: forgets sessions that are over, so that they do not pile up. Thread-safe. */
@FunctionalInterface
public interface SessionSweep {

    /**
     * Removes every session last used at or before {@code lastUsed} or opened at or before {@code opened}, and nothing
     * else.
     *
     * @return how many were removed
     */
    int removeIdle(Instant lastUsed, Instant opened);
}
