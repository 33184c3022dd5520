package jp.kumiai.otp.adapter.jdbc.postgres;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether every commit that a server acknowledges is on a standby too; that it is not, or not any more, is logged once. Thread-safe. */
final class StandbyWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StandbyWatch.class);

    private final PostgresAddress address;
    private final AtomicBoolean there;

    StandbyWatch(PostgresAddress address, boolean there) {
        this.address = address;
        this.there = new AtomicBoolean(there);
        if (!there) {
            LOG.warn("{} has no synchronous standby: its disk alone holds what was acknowledged", address);
        }
    }

    /** Takes note of what was seen just now. */
    void notice(boolean now) {
        boolean before = there.getAndSet(now);
        if (before && !now) {
            LOG.warn("{} has no synchronous standby any more: its disk alone holds what is acknowledged now", address);
        }
        if (!before && now) {
            LOG.info("{} has a synchronous standby now", address);
        }
    }

    /** As it was seen last. */
    boolean isThere() {
        return there.get();
    }
}
