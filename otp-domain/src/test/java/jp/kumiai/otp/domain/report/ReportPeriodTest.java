package jp.kumiai.otp.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReportPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

    private static Option<LocalDate> day(String text) {
        return Option.some(LocalDate.parse(text));
    }

    private static Option<LocalDate> any() {
        return Option.none();
    }

    private static ReportPeriod period(String from, String to) {
        return new ReportPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Nested
    class OfDays {

        @Test
        void areTheLastThirtyWhenNobodySays() {
            assertThat(ReportPeriod.ofDays(any(), any(), TODAY))
                    .isEqualTo(Either.right(period("2024-02-01", "2024-03-01")));
            assertThat(period("2024-02-01", "2024-03-01").days()).hasSize(30);
        }

        @Test
        void areThirtyUntilTheLastDayAsked() {
            assertThat(ReportPeriod.ofDays(any(), day("2024-01-31"), TODAY))
                    .isEqualTo(Either.right(period("2024-01-02", "2024-01-31")));
        }

        @Test
        void goOnUntilTodayFromTheFirstDayAsked() {
            assertThat(ReportPeriod.ofDays(day("2024-02-29"), any(), TODAY))
                    .isEqualTo(Either.right(period("2024-02-29", "2024-03-01")));
        }

        @Test
        void neverGoBeyondToday() {
            assertThat(ReportPeriod.ofDays(day("2024-03-01"), day("2024-03-02"), TODAY))
                    .isEqualTo(Either.right(period("2024-03-01", "2024-03-01")));
            assertThat(ReportPeriod.ofDays(day("2024-03-02"), day("2024-03-05"), TODAY))
                    .isEqualTo(Either.left(PeriodFailure.BACKWARDS));
            assertThat(ReportPeriod.ofDays(day("2024-03-02"), any(), TODAY))
                    .isEqualTo(Either.left(PeriodFailure.BACKWARDS));
        }

        @Test
        void neverGoBackwards() {
            assertThat(ReportPeriod.ofDays(day("2024-02-02"), day("2024-02-01"), TODAY))
                    .isEqualTo(Either.left(PeriodFailure.BACKWARDS));
            assertThat(ReportPeriod.ofDays(day("2024-02-01"), day("2024-02-01"), TODAY))
                    .isEqualTo(Either.right(period("2024-02-01", "2024-02-01")));
        }

        @Test
        void areALeapYearAtMost() {
            assertThat(ReportPeriod.ofDays(day("2023-03-02"), any(), TODAY))
                    .isEqualTo(Either.right(period("2023-03-02", "2024-03-01")));
            assertThat(period("2023-03-02", "2024-03-01").days()).hasSize(366);
            assertThat(ReportPeriod.ofDays(day("2023-03-01"), any(), TODAY))
                    .isEqualTo(Either.left(PeriodFailure.TOO_LONG));
        }
    }

    @Nested
    class OfMonths {

        @Test
        void areTheLastTwelveWhenNobodySays() {
            assertThat(ReportPeriod.ofMonths(any(), any(), TODAY))
                    .isEqualTo(Either.right(period("2023-04-01", "2024-03-01")));
            assertThat(period("2023-04-01", "2024-03-01").months()).hasSize(12);
        }

        @Test
        void areNeverTooLongByThemselves() {
            LocalDate day = LocalDate.of(2023, 1, 1);
            while (day.getYear() < 2026) {
                assertThat(ReportPeriod.ofMonths(any(), any(), day).get().months())
                        .hasSize(12);
                day = day.plusDays(1);
            }
        }

        @Test
        void areThoseOfTheDaysAsked() {
            assertThat(ReportPeriod.ofMonths(day("2023-12-31"), day("2024-02-01"), TODAY)
                            .get()
                            .months())
                    .containsExactly(YearMonth.of(2023, 12), YearMonth.of(2024, 1), YearMonth.of(2024, 2));
        }
    }

    @Test
    void beginsAndEndsAtMidnightInTokyo() {
        ReportPeriod day = period("2024-02-29", "2024-02-29");

        assertThat(day.begin()).isEqualTo(Instant.parse("2024-02-28T15:00:00Z"));
        assertThat(day.end()).isEqualTo(Instant.parse("2024-02-29T15:00:00Z"));
        assertThat(day.days()).containsExactly(LocalDate.of(2024, 2, 29));
        assertThat(day.months()).containsExactly(YearMonth.of(2024, 2));
    }

    @Test
    void isNeverMadeBackwardsOrTooLong() {
        assertThatThrownBy(() -> period("2024-02-02", "2024-02-01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> period("2023-03-01", "2024-03-01")).isInstanceOf(IllegalArgumentException.class);
    }
}
