package jp.kumiai.otp.domain.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.calendar.HolidayOverrides;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 引落日. */
@Tag("F8")
class DebitDayTest {

    @Nested
    class RuleBook {

        @ParameterizedTest
        @CsvSource({
            "2026-05, 2026-05-11", // the 10th is a Sunday
            "2024-02, 2024-02-13", // Saturday, 建国記念の日 on Sunday, 振替休日 on Monday
            "2026-09, 2026-09-10"
        })
        void holdsRowByRow(YearMonth month, LocalDate debitDay) {
            assertThat(DebitDay.of(month, BankHolidays.STANDARD)).isEqualTo(debitDay);
        }
    }

    /** Walked day by day on a published table of holidays, without the code under test: January to December. */
    @Nested
    class EveryMonth {

        @ParameterizedTest
        @CsvSource({
            "2024, 10 13 11 10 10 10 10 13 10 10 11 10",
            "2025, 10 10 10 10 12 10 10 12 10 10 10 10",
            "2026, 13 10 10 10 11 10 10 10 10 13 10 10",
            "2027, 12 10 10 12 10 10 12 10 10 12 10 10",
            "2028, 11 10 10 10 10 12 10 10 11 10 10 11",
            "2029, 10 13 12 10 10 11 10 10 10 10 12 10",
            "2030, 10 12 11 10 10 10 10 13 10 10 11 10",
            "2031, 10 10 10 10 12 10 10 12 10 10 10 10",
            "2032, 13 10 10 12 10 10 12 10 10 12 10 10",
            "2033, 11 10 10 11 10 10 11 10 12 11 10 12",
            "2034, 10 10 10 10 10 12 10 10 11 10 10 11",
            "2035, 10 13 12 10 10 11 10 10 10 10 12 10",
            "2036, 10 12 10 10 12 10 10 12 10 10 10 10",
            "2037, 13 10 10 10 11 10 10 10 10 13 10 10",
            "2038, 12 10 10 12 10 10 12 10 10 12 10 10",
            "2039, 11 10 10 11 10 10 11 10 12 11 10 12",
            "2040, 10 10 12 10 10 11 10 10 10 10 12 10",
            "2041, 10 12 11 10 10 10 10 13 10 10 11 10",
            "2042, 10 10 10 10 12 10 10 12 10 10 10 10",
            "2043, 13 10 10 10 11 10 10 10 10 13 10 10",
            "2044, 12 10 10 11 10 10 11 10 12 11 10 12",
            "2045, 10 10 10 10 10 12 10 10 11 10 10 11",
            "2046, 10 13 12 10 10 11 10 10 10 10 12 10",
            "2047, 10 12 11 10 10 10 10 13 10 10 11 10",
            "2048, 10 10 10 10 11 10 10 10 10 13 10 10",
            "2049, 12 10 10 12 10 10 12 10 10 12 10 10",
            "2050, 11 10 10 11 10 10 11 10 12 11 10 12"
        })
        void hasThisDebitDay(int year, String daysOfMonth) {
            String[] days = daysOfMonth.split(" ", -1);

            assertThat(days).hasSize(12);
            for (int month = 1; month <= 12; month++) {
                assertThat(DebitDay.of(YearMonth.of(year, month), BankHolidays.STANDARD))
                        .isEqualTo(LocalDate.of(year, month, Integer.parseInt(days[month - 1])));
            }
        }
    }

    @Nested
    class Overrides {

        @Test
        void moveIt() {
            BankHolidays bank = BankHolidays.STANDARD.with(
                    HolidayOverrides.parse("2026-09-10,休,特別の休日").get());

            assertThat(DebitDay.of(YearMonth.of(2026, 9), bank)).isEqualTo(LocalDate.of(2026, 9, 11));
        }
    }

    @Nested
    class Bounds {

        @ParameterizedTest
        @ValueSource(strings = {"2015-12", "2051-01"})
        void leaveOutTheMonthsBeyond(YearMonth month) {
            assertThatIllegalArgumentException().isThrownBy(() -> DebitDay.of(month, BankHolidays.STANDARD));
        }
    }
}
