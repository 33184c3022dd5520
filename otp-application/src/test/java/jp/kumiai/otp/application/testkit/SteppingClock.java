package jp.kumiai.otp.application.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it, forward or back. Thread-safe. */
public final class SteppingClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SteppingClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public static SteppingClock at(Instant start) {
        return new SteppingClock(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    public void step(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    public void set(Instant to) {
        now.set(to);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, which moves with this one, in another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SteppingClock(now, other);
    }
}
