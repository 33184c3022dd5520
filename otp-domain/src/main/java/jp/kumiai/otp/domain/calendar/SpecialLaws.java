package jp.kumiai.otp.domain.calendar;

import io.vavr.collection.List;
import java.time.Month;

/**
 * What laws for a single year changed: the days of the enthronement in 2019 (平成30年法律第99号), which count as 国民の祝日
 * for article 3 of the holiday law too, and the days moved for the Olympic Games in 2020 and again in 2021
 * (平成27年法律第33号).
 */
final class SpecialLaws {

    private static final List<Holiday> ADDED =
            List.of(Holiday.on(2019, Month.MAY, 1, "天皇の即位の日"), Holiday.on(2019, Month.OCTOBER, 22, "即位礼正殿の儀の行われる日"));

    private static final List<Holiday> MOVED = List.of(
            Holiday.on(2020, Month.JULY, 23, "海の日"),
            Holiday.on(2020, Month.JULY, 24, "スポーツの日"),
            Holiday.on(2020, Month.AUGUST, 10, "山の日"),
            Holiday.on(2021, Month.JULY, 22, "海の日"),
            Holiday.on(2021, Month.JULY, 23, "スポーツの日"),
            Holiday.on(2021, Month.AUGUST, 8, "山の日"));

    private SpecialLaws() {}

    /** The holidays of one year with what was moved and added for it. */
    static List<Holiday> applyTo(List<Holiday> named, int year) {
        return named.map(holiday -> MOVED.find(holiday::isNamesakeOf).getOrElse(holiday))
                .appendAll(ADDED.filter(holiday -> holiday.day().getYear() == year));
    }
}
