package jp.kumiai.otp.domain.calendar;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The days on which the bank is closed: Saturdays, Sundays, {@link NationalHolidays national holidays} and 31 December to
 * 3 January (銀行法第15条, 銀行法施行令第5条), and whatever the bank's own file says on top. Immutable, thread-safe.
 *
 * <p>Days are days in Tokyo. Every question is answered for the years {@link NationalHolidays#FIRST_YEAR} to
 * {@link NationalHolidays#LAST_YEAR}, both inclusive, and throws {@link IllegalArgumentException} when it concerns or
 * leads to another: a guess would move somebody's money on the wrong day.
 *
 * <p>Source: rule F8.
 */
public final class BankHolidays {

    /** The days that the law closes, without overrides. */
    public static final BankHolidays STANDARD = new BankHolidays(HolidayOverrides.NONE);

    private static final Map<LocalDate, String> NATIONAL = List.rangeClosed(
                    NationalHolidays.FIRST_YEAR, NationalHolidays.LAST_YEAR)
            .map(NationalHolidays::of)
            .foldLeft(HashMap.empty(), HashMap::merge);

    private static final MonthDay LAST_OF_THE_YEAR = MonthDay.of(12, 31);
    private static final MonthDay THIRD_OF_THE_YEAR = MonthDay.of(1, 3);

    private final HolidayOverrides overrides;

    private BankHolidays(HolidayOverrides overrides) {
        this.overrides = overrides;
    }

    /** The days that the law closes with these overrides on top, in place of any there were. */
    public BankHolidays with(HolidayOverrides others) {
        return new BankHolidays(others);
    }

    public boolean isBusinessDay(LocalDate day) {
        return nameOf(day).isEmpty();
    }

    /** This day, or the first business day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isBusinessDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** Why the bank is closed on this day, in Japanese; none on a business day. */
    public Option<String> nameOf(LocalDate day) {
        if (!NationalHolidays.covers(day.getYear())) {
            throw new IllegalArgumentException("bank holidays are known for 2016 to 2050, not for " + day);
        }
        return overrides.opens(day) ? Option.none() : overrides.closureOf(day).orElse(() -> byLaw(day));
    }

    private static Option<String> byLaw(LocalDate day) {
        return NATIONAL.get(day).orElse(() -> turnOfTheYear(day)).orElse(() -> weekend(day));
    }

    private static Option<String> turnOfTheYear(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return Option.when(date.equals(LAST_OF_THE_YEAR) || !date.isAfter(THIRD_OF_THE_YEAR), "年末年始");
    }

    private static Option<String> weekend(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Option.some("土曜日");
            case SUNDAY -> Option.some("日曜日");
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> Option.none();
        };
    }
}
