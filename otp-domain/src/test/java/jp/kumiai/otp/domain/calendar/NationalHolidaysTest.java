package jp.kumiai.otp.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.List;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 国民の祝日 and the days off beside them. */
@Tag("F8")
class NationalHolidaysTest {

    /** The Cabinet Office's list of each year (国民の祝日について), written out day by day. */
    @Nested
    class OfficialLists {

        @ParameterizedTest
        @CsvSource({
            "2016, 1-1 1-11 2-11 3-20 3-21 4-29 5-3 5-4 5-5 7-18 8-11 9-19 9-22 10-10 11-3 11-23 12-23",
            "2017, 1-1 1-2 1-9 2-11 3-20 4-29 5-3 5-4 5-5 7-17 8-11 9-18 9-23 10-9 11-3 11-23 12-23",
            "2018, 1-1 1-8 2-11 2-12 3-21 4-29 4-30 5-3 5-4 5-5 7-16 8-11 9-17 9-23 9-24 10-8 11-3 11-23 12-23 12-24",
            "2019, 1-1 1-14 2-11 3-21 4-29 4-30 5-1 5-2 5-3 5-4 5-5 5-6 7-15 8-11 8-12 9-16 9-23 10-14 10-22 11-3 11-4 11-23",
            "2020, 1-1 1-13 2-11 2-23 2-24 3-20 4-29 5-3 5-4 5-5 5-6 7-23 7-24 8-10 9-21 9-22 11-3 11-23",
            "2021, 1-1 1-11 2-11 2-23 3-20 4-29 5-3 5-4 5-5 7-22 7-23 8-8 8-9 9-20 9-23 11-3 11-23",
            "2022, 1-1 1-10 2-11 2-23 3-21 4-29 5-3 5-4 5-5 7-18 8-11 9-19 9-23 10-10 11-3 11-23",
            "2023, 1-1 1-2 1-9 2-11 2-23 3-21 4-29 5-3 5-4 5-5 7-17 8-11 9-18 9-23 10-9 11-3 11-23",
            "2024, 1-1 1-8 2-11 2-12 2-23 3-20 4-29 5-3 5-4 5-5 5-6 7-15 8-11 8-12 9-16 9-22 9-23 10-14 11-3 11-4 11-23",
            "2025, 1-1 1-13 2-11 2-23 2-24 3-20 4-29 5-3 5-4 5-5 5-6 7-21 8-11 9-15 9-23 10-13 11-3 11-23 11-24",
            "2026, 1-1 1-12 2-11 2-23 3-20 4-29 5-3 5-4 5-5 5-6 7-20 8-11 9-21 9-22 9-23 10-12 11-3 11-23"
        })
        void areComputedDayByDay(int year, String days) {
            assertThat(NationalHolidays.of(year).keySet().toJavaList()).isEqualTo(days(year, days));
        }

        private static java.util.List<LocalDate> days(int year, String days) {
            return Stream.of(days.split(" ", -1))
                    .map(day -> day.split("-", -1))
                    .map(day -> LocalDate.of(year, Integer.parseInt(day[0]), Integer.parseInt(day[1])))
                    .toJavaList();
        }
    }

    @Nested
    class Names {

        @Test
        void areThoseOfTheLaw() {
            assertThat(NationalHolidays.of(2026).values())
                    .containsExactly(
                            "元日", "成人の日", "建国記念の日", "天皇誕生日", "春分の日", "昭和の日", "憲法記念日", "みどりの日", "こどもの日", "振替休日", "海の日",
                            "山の日", "敬老の日", "国民の休日", "秋分の日", "スポーツの日", "文化の日", "勤労感謝の日");
        }

        @ParameterizedTest
        @CsvSource({
            "2018-12-23, 天皇誕生日",
            "2020-02-23, 天皇誕生日",
            "2019-10-14, 体育の日",
            "2022-10-10, スポーツの日",
            "2019-04-30, 国民の休日",
            "2019-05-01, 天皇の即位の日",
            "2019-05-02, 国民の休日",
            "2019-10-22, 即位礼正殿の儀の行われる日",
            "2020-07-23, 海の日",
            "2020-07-24, スポーツの日",
            "2020-08-10, 山の日",
            "2021-07-22, 海の日",
            "2021-07-23, スポーツの日",
            "2021-08-08, 山の日",
            "2021-08-09, 振替休日"
        })
        void followTheLawOfTheYear(LocalDate day, String name) {
            assertThat(NationalHolidays.of(day.getYear()).get(day)).isEqualTo(Option.some(name));
        }
    }

    @Nested
    class Substitutes {

        @Test
        void skipTheHolidaysThatFollowASunday() {
            assertThat(called("振替休日", 2019, 2021))
                    .containsExactly(
                            LocalDate.of(2019, 5, 6),
                            LocalDate.of(2019, 8, 12),
                            LocalDate.of(2019, 11, 4),
                            LocalDate.of(2020, 2, 24),
                            LocalDate.of(2020, 5, 6),
                            LocalDate.of(2021, 8, 9));
        }

        @ParameterizedTest(name = "the Sunday among 3 to 5 May {0}")
        @ValueSource(ints = {2020, 2025, 2026, 2036, 2037, 2042, 2043, 2048})
        void comeAfterAllThreeDaysOfMay(int year) {
            assertThat(NationalHolidays.of(year).get(LocalDate.of(year, 5, 6))).isEqualTo(Option.some("振替休日"));
        }

        @Test
        void areNeverGivenForASaturday() {
            assertThat(NationalHolidays.of(2023).keySet())
                    .contains(LocalDate.of(2023, 2, 11))
                    .doesNotContain(LocalDate.of(2023, 2, 10), LocalDate.of(2023, 2, 13));
        }
    }

    @Nested
    class DaysBetweenTwoHolidays {

        @Test
        void areTheseAndNoOthers() {
            assertThat(called("国民の休日", NationalHolidays.FIRST_YEAR, NationalHolidays.LAST_YEAR))
                    .containsExactly(
                            LocalDate.of(2019, 4, 30),
                            LocalDate.of(2019, 5, 2),
                            LocalDate.of(2026, 9, 22),
                            LocalDate.of(2032, 9, 21),
                            LocalDate.of(2037, 9, 22),
                            LocalDate.of(2043, 9, 22),
                            LocalDate.of(2049, 9, 21));
        }
    }

    @Nested
    class Bounds {

        @Test
        void areTheFirstAndTheLastYear() {
            assertThat(NationalHolidays.of(2016).head()._1).isEqualTo(LocalDate.of(2016, 1, 1));
            assertThat(NationalHolidays.of(2050).last()._1).isEqualTo(LocalDate.of(2050, 11, 23));
        }

        @ParameterizedTest
        @ValueSource(ints = {2015, 2051})
        void leaveOutTheYearsBeyond(int year) {
            assertThatIllegalArgumentException().isThrownBy(() -> NationalHolidays.of(year));
        }
    }

    private static List<LocalDate> called(String name, int firstYear, int lastYear) {
        return List.rangeClosed(firstYear, lastYear)
                .flatMap(NationalHolidays::of)
                .filter(holiday -> holiday._2.equals(name))
                .map(holiday -> holiday._1);
    }
}
