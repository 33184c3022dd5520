package jp.kumiai.otp.domain.report;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.calendar.BankTime;

/**
 * The days a report is about, of the calendar in Tokyo: 1 to {@value #MAX_DAYS} of them. Immutable.
 *
 * @param from its first day, inclusive
 * @param to its last day, inclusive
 */
public record ReportPeriod(LocalDate from, LocalDate to) {

    /** A leap year, so that any year can be asked for at once. */
    public static final int MAX_DAYS = 366;

    /** How many days there are when nobody says. */
    public static final int DAYS = 30;

    /** How many months there are when nobody says. */
    public static final int MONTHS = 12;

    public ReportPeriod {
        if (from.isAfter(to) || days(from, to) > MAX_DAYS) {
            throw new IllegalArgumentException("a period has 1 to " + MAX_DAYS + " days: " + from + " to " + to);
        }
    }

    /** The last {@value #DAYS} days, today included. */
    public static ReportPeriod lastDays(LocalDate today) {
        return new ReportPeriod(today.minusDays(DAYS - 1), today);
    }

    /** The last {@value #MONTHS} months, as much of this month as there is included. */
    public static ReportPeriod lastMonths(LocalDate today) {
        return new ReportPeriod(firstOf(today), today);
    }

    /**
     * From the day asked for, or so many days before the end; until the day asked for, or today. What has not come yet
     * is left out.
     */
    public static Either<PeriodFailure, ReportPeriod> ofDays(
            Option<LocalDate> from, Option<LocalDate> to, LocalDate today) {
        LocalDate last = last(to, today);
        return checked(from.getOrElse(() -> last.minusDays(DAYS - 1)), last);
    }

    /** The same; without a first day, that of the month {@value #MONTHS} months before the end of the last one. */
    public static Either<PeriodFailure, ReportPeriod> ofMonths(
            Option<LocalDate> from, Option<LocalDate> to, LocalDate today) {
        LocalDate last = last(to, today);
        return checked(from.getOrElse(() -> firstOf(last)), last);
    }

    private static Either<PeriodFailure, ReportPeriod> checked(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return Either.left(PeriodFailure.BACKWARDS);
        }
        return days(from, to) > MAX_DAYS
                ? Either.left(PeriodFailure.TOO_LONG)
                : Either.right(new ReportPeriod(from, to));
    }

    private static LocalDate last(Option<LocalDate> asked, LocalDate today) {
        return asked.filter(day -> day.isBefore(today)).getOrElse(today);
    }

    private static LocalDate firstOf(LocalDate last) {
        return YearMonth.from(last).minusMonths(MONTHS - 1L).atDay(1);
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Its first instant, inclusive. */
    public Instant begin() {
        return BankTime.startOf(from);
    }

    /** The instant after it, exclusive. */
    public Instant end() {
        return BankTime.startOf(to.plusDays(1));
    }

    /** Each of its days, the first one first. */
    public List<LocalDate> days() {
        return List.ofAll(from.datesUntil(to.plusDays(1)));
    }

    /** Each month it has a day of, the first one first. */
    public List<YearMonth> months() {
        YearMonth first = YearMonth.from(from);
        return List.rangeClosed(0L, ChronoUnit.MONTHS.between(first, YearMonth.from(to)))
                .map(first::plusMonths);
    }
}
