package jp.kumiai.otp.domain.calendar;

import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The national holidays of Japan, computed from 国民の祝日に関する法律 (昭和23年法律第178号) and the special laws of 2019 to
 * 2021. Stateless, thread-safe.
 *
 * <p>A year's holidays are, in this order:
 *
 * <ol>
 *   <li>the days named by article 2 or by a special law;
 *   <li>振替休日, article 3 (2): for each of them on a Sunday, the nearest later day that is none of them;
 *   <li>国民の休日, article 3 (3): a day that is none of them, between two of them.
 * </ol>
 *
 * <p>It does not know what a law of the future will say: the years ahead are computed from the law of 2026. What is
 * decided later goes into {@link HolidayOverrides}.
 */
public final class NationalHolidays {

    /** The first year that can be computed, inclusive: 山の日 is as old. */
    public static final int FIRST_YEAR = 2016;

    /** The last year that can be computed, inclusive. */
    public static final int LAST_YEAR = 2050;

    private NationalHolidays() {}

    /**
     * Every holiday of the year and its name in Japanese, in the order of the calendar.
     *
     * @throws IllegalArgumentException for a year before {@link #FIRST_YEAR} or after {@link #LAST_YEAR}
     */
    public static SortedMap<LocalDate, String> of(int year) {
        if (!covers(year)) {
            throw new IllegalArgumentException("holidays are computed for 2016 to 2050, not for " + year);
        }
        SortedMap<LocalDate, String> named = byDay(SpecialLaws.applyTo(NamedHolidays.of(year), year));
        return named.merge(substitutes(named)).merge(sandwiched(named));
    }

    /** Whether the holidays of this year can be computed. */
    public static boolean covers(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static SortedMap<LocalDate, String> substitutes(SortedMap<LocalDate, String> named) {
        return byDay(named.keySet()
                .toList()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .map(sunday -> new Holiday(nearestOther(named, sunday), "振替休日")));
    }

    private static LocalDate nearestOther(SortedMap<LocalDate, String> named, LocalDate sunday) {
        LocalDate day = sunday;
        while (named.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static SortedMap<LocalDate, String> sandwiched(SortedMap<LocalDate, String> named) {
        return byDay(named.keySet()
                .toList()
                .map(day -> day.plusDays(1))
                .filter(next -> !named.containsKey(next) && named.containsKey(next.plusDays(1)))
                .map(between -> new Holiday(between, "国民の休日")));
    }

    private static SortedMap<LocalDate, String> byDay(List<Holiday> holidays) {
        return holidays.foldLeft(
                TreeMap.<LocalDate, String>empty(), (byDay, holiday) -> byDay.put(holiday.day(), holiday.name()));
    }
}
