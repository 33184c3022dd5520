package jp.kumiai.otp.domain.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants as the bank's wall clock shows them. It shares no code with the product: Tokyo is nine hours ahead, always. */
public final class TokyoTime {

    private TokyoTime() {}

    /** The instant at which the clock shows this, for instance {@code 2026-05-01T00:00}. */
    public static Instant tokyo(String wallClock) {
        return LocalDateTime.parse(wallClock).toInstant(ZoneOffset.ofHours(9));
    }

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
