package jp.kumiai.otp.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The bank's wall clock. The only place that knows Asia/Tokyo; the JVM's own zone is never asked.
 *
 * <p>Source: rules.md, preamble. Stateless, thread-safe.
 */
public final class BankTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private BankTime() {}

    /** The first instant of this day, 00:00:00 in Tokyo. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** What a clock on the wall in Tokyo shows at this instant. */
    public static LocalDateTime wallClock(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    /** The instant at which a clock on the wall in Tokyo shows this; Tokyo has no summer time, so there is just one. */
    public static Instant instantOf(LocalDateTime wallClock) {
        return wallClock.atZone(ZONE).toInstant();
    }
}
