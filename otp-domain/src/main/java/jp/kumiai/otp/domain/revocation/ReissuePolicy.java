package jp.kumiai.otp.domain.revocation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.calendar.BankTime;

/**
 * When a token can be issued again (トークン発行可能日時), by the wall clock in Tokyo whatever the JVM's zone.
 *
 * <p>The manual says 「失効の30分前に」, which cannot be meant: 30 minutes after. Source: rule R21, P1, P2; manual トークン失効
 * 「2時6分から8時10分まで」. Immutable.
 *
 * @param delay P1: from the revocation to the earliest issue, zero or more
 * @param nightFrom P2: first second of the night window, inclusive
 * @param nightTo P2: last second of the night window, inclusive, and the time of day from which tokens can be issued after
 *     it; later in the day than {@code nightFrom}
 */
public record ReissuePolicy(Duration delay, LocalTime nightFrom, LocalTime nightTo) {

    /** The defaults of the rule book: 30 minutes; 02:06:00 to 08:10:00. */
    public static final ReissuePolicy STANDARD =
            new ReissuePolicy(Duration.ofMinutes(30), LocalTime.of(2, 6), LocalTime.of(8, 10));

    public ReissuePolicy {
        if (delay.isNegative() || !nightFrom.isBefore(nightTo)) {
            throw new IllegalArgumentException("a delay is not negative, and a night window ends after it begins");
        }
    }

    /** The second of the revocation, to which everything here counts. */
    public static Instant toTheSecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * From this instant on, inclusive, the next token can be issued. To be stored at the revocation: a policy that changes
     * later does not change what a user was told.
     *
     * @param revokedAt taken to the second, which is what users are shown
     */
    public Instant earliestReissue(Instant revokedAt) {
        Instant second = toTheSecond(revokedAt);
        LocalDateTime shown = BankTime.wallClock(second);
        LocalTime time = shown.toLocalTime();
        boolean atNight = !time.isBefore(nightFrom) && !time.isAfter(nightTo);
        return atNight ? BankTime.instantOf(shown.toLocalDate().atTime(nightTo)) : second.plus(delay);
    }
}
