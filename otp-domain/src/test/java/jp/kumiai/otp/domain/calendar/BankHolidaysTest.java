package jp.kumiai.otp.domain.calendar;

import static jp.kumiai.otp.domain.calendar.BankHolidays.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 銀行休業日. 2026-09-18 is the Friday before five days off. */
@Tag("F8")
class BankHolidaysTest {

    @Nested
    class NameOf {

        @ParameterizedTest
        @CsvSource({
            "2026-09-19, 土曜日",
            "2026-09-20, 日曜日",
            "2026-09-21, 敬老の日",
            "2026-09-22, 国民の休日",
            "2026-09-23, 秋分の日",
            "2026-05-06, 振替休日",
            "2026-12-31, 年末年始",
            "2027-01-01, 元日",
            "2027-01-02, 年末年始",
            "2027-01-03, 年末年始",
            "2023-01-02, 振替休日",
            "2024-02-11, 建国記念の日"
        })
        void saysWhyTheBankIsClosed(LocalDate day, String name) {
            assertThat(STANDARD.nameOf(day)).isEqualTo(Option.some(name));
            assertThat(STANDARD.isBusinessDay(day)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-09-18", "2026-09-24", "2026-12-30", "2027-01-04", "2026-05-07", "2019-12-23"})
        void isNoneOnABusinessDay(LocalDate day) {
            assertThat(STANDARD.nameOf(day)).isEqualTo(Option.none());
            assertThat(STANDARD.isBusinessDay(day)).isTrue();
        }
    }

    @Nested
    class OnOrAfter {

        @ParameterizedTest
        @CsvSource({
            "2026-09-18, 2026-09-18",
            "2026-09-19, 2026-09-24",
            "2026-09-23, 2026-09-24",
            "2026-09-24, 2026-09-24",
            "2019-04-27, 2019-05-07",
            "2026-12-31, 2027-01-04",
            "2027-12-30, 2027-12-30",
            "2027-12-31, 2028-01-04"
        })
        void isThatDayOrTheFirstBusinessDayAfterIt(LocalDate day, LocalDate expected) {
            assertThat(STANDARD.onOrAfter(day)).isEqualTo(expected);
        }
    }

    /** Counted day by day on a published table of holidays, without the code under test. */
    @Nested
    class BusinessDays {

        @ParameterizedTest(name = "from {0}: {1}")
        @CsvSource({
            "2016, 245 247 245 241 243 245 244 246 245 243",
            "2026, 242 244 245 245 245 243 244 244 246 245",
            "2036, 245 242 245 244 248 245 243 243 245 245",
            "2046, 245 245 243 244 244"
        })
        void areThisManyInEachYear(int firstYear, String counts) {
            String[] perYear = counts.split(" ", -1);

            for (int i = 0; i < perYear.length; i++) {
                assertThat(businessDaysOf(firstYear + i))
                        .as("%d", firstYear + i)
                        .isEqualTo(Long.parseLong(perYear[i]));
            }
        }

        private static long businessDaysOf(int year) {
            return LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(STANDARD::isBusinessDay)
                    .count();
        }
    }

    @Nested
    class Bounds {

        @Test
        void areTheFirstAndTheLastDay() {
            assertThat(STANDARD.nameOf(LocalDate.of(2016, 1, 1))).isEqualTo(Option.some("元日"));
            assertThat(STANDARD.nameOf(LocalDate.of(2050, 12, 31))).isEqualTo(Option.some("年末年始"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2015-12-31", "2051-01-01"})
        void leaveOutTheDaysBeyond(LocalDate day) {
            assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.nameOf(day));
            assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.isBusinessDay(day));
            assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.onOrAfter(day));
        }

        @Test
        void letNoBusinessDayFollowTheLast() {
            LocalDate last = LocalDate.of(2050, 12, 30);

            assertThat(STANDARD.onOrAfter(last)).isEqualTo(last);
            assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.onOrAfter(last.plusDays(1)));
        }
    }

    @Nested
    class With {

        private static final LocalDate FRIDAY = LocalDate.of(2031, 5, 2);
        private static final LocalDate CONSTITUTION_DAY = LocalDate.of(2031, 5, 3);

        private final BankHolidays bank =
                STANDARD.with(overrides("2031-05-02,休,特別の休日\n2031-05-03,営\n2031-12-31,休,大晦日\n"));

        @Test
        void closesADayThatTheLawLeavesOpen() {
            assertThat(bank.nameOf(FRIDAY)).isEqualTo(Option.some("特別の休日"));
            assertThat(bank.onOrAfter(FRIDAY)).isEqualTo(CONSTITUTION_DAY);
        }

        @Test
        void opensADayThatTheLawCloses() {
            assertThat(STANDARD.isBusinessDay(CONSTITUTION_DAY)).isFalse();
            assertThat(bank.isBusinessDay(CONSTITUTION_DAY)).isTrue();
        }

        @Test
        void givesAClosedDayAnotherName() {
            assertThat(bank.nameOf(LocalDate.of(2031, 12, 31))).isEqualTo(Option.some("大晦日"));
        }

        @Test
        void leavesEveryOtherDayAsItIs() {
            assertThat(bank.isBusinessDay(FRIDAY.minusDays(1))).isTrue();
            assertThat(bank.nameOf(CONSTITUTION_DAY.plusDays(1))).isEqualTo(Option.some("みどりの日"));
        }

        @Test
        void takesThePlaceOfEarlierOverrides() {
            BankHolidays again = bank.with(overrides("2031-05-01,休,創立記念日"));

            assertThat(again.isBusinessDay(FRIDAY)).isTrue();
            assertThat(again.nameOf(FRIDAY.minusDays(1))).isEqualTo(Option.some("創立記念日"));
        }

        private static HolidayOverrides overrides(String text) {
            return HolidayOverrides.parse(text).get();
        }
    }
}
