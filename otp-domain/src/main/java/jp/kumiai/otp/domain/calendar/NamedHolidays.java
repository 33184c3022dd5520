package jp.kumiai.otp.domain.calendar;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * The days that the law calls 国民の祝日 by name: article 2 of 国民の祝日に関する法律 (昭和23年法律第178号), as it read in each
 * year from 2016 on. Days moved or added for one year are in {@link SpecialLaws}.
 */
final class NamedHolidays {

    private static final int LAST_BIRTHDAY_OF_HEISEI = 2018;
    private static final int FIRST_BIRTHDAY_OF_REIWA = 2020;
    private static final int FIRST_SPORTS_DAY = 2020;

    private NamedHolidays() {}

    static List<Holiday> of(int year) {
        return List.of(
                        Holiday.on(year, Month.JANUARY, 1, "元日"),
                        monday(2, year, Month.JANUARY, "成人の日"),
                        Holiday.on(year, Month.FEBRUARY, 11, "建国記念の日"),
                        Holiday.on(year, Month.MARCH, Equinoxes.vernal(year), "春分の日"),
                        Holiday.on(year, Month.APRIL, 29, "昭和の日"),
                        Holiday.on(year, Month.MAY, 3, "憲法記念日"),
                        Holiday.on(year, Month.MAY, 4, "みどりの日"),
                        Holiday.on(year, Month.MAY, 5, "こどもの日"),
                        monday(3, year, Month.JULY, "海の日"),
                        Holiday.on(year, Month.AUGUST, 11, "山の日"),
                        monday(3, year, Month.SEPTEMBER, "敬老の日"),
                        Holiday.on(year, Month.SEPTEMBER, Equinoxes.autumnal(year), "秋分の日"),
                        monday(2, year, Month.OCTOBER, year < FIRST_SPORTS_DAY ? "体育の日" : "スポーツの日"),
                        Holiday.on(year, Month.NOVEMBER, 3, "文化の日"),
                        Holiday.on(year, Month.NOVEMBER, 23, "勤労感謝の日"))
                .appendAll(emperorsBirthday(year));
    }

    /** None in 2019: the reign changed between February and December. */
    private static Option<Holiday> emperorsBirthday(int year) {
        if (year >= FIRST_BIRTHDAY_OF_REIWA) {
            return Option.some(Holiday.on(year, Month.FEBRUARY, 23, "天皇誕生日"));
        }
        return Option.when(year <= LAST_BIRTHDAY_OF_HEISEI, () -> Holiday.on(year, Month.DECEMBER, 23, "天皇誕生日"));
    }

    private static Holiday monday(int ordinal, int year, Month month, String name) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Holiday(first.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY)), name);
    }
}
