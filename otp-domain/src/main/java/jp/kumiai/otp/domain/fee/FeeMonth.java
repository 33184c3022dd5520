package jp.kumiai.otp.domain.fee;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.kumiai.otp.domain.calendar.BankTime;

/**
 * The month in which fees are debited (引落月). Immutable.
 *
 * <p>Source: rules F4, F5, P24.
 *
 * @param value of the calendar in Tokyo
 */
public record FeeMonth(YearMonth value) implements Comparable<FeeMonth> {

    private static final int LENGTH = "2026-05".length();
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    /** The month of exactly this form, {@code 2026-05}, or none. */
    public static Option<FeeMonth> parse(String text) {
        try {
            // by itself the form would take a sign and more digits, too
            return Option.when(text.length() == LENGTH, () -> new FeeMonth(YearMonth.parse(text, FORM)));
        } catch (DateTimeException e) {
            return Option.none();
        }
    }

    /** The month of this day. */
    public static FeeMonth of(LocalDate day) {
        return new FeeMonth(YearMonth.from(day));
    }

    /** The month in which a clock in Tokyo is at this instant. */
    public static FeeMonth of(Instant now) {
        return of(BankTime.wallClock(now).toLocalDate());
    }

    /** P24: the instant at which tokens are counted, 00:00 JST on the 1st. What is booked before it is debited. */
    public Instant countedAt() {
        return BankTime.startOf(value.atDay(1));
    }

    public FeeMonth next() {
        return new FeeMonth(value.plusMonths(1));
    }

    public FeeMonth previous() {
        return new FeeMonth(value.minusMonths(1));
    }

    @Override
    public int compareTo(FeeMonth other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.format(FORM);
    }
}
