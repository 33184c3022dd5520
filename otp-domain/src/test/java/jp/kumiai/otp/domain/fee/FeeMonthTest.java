package jp.kumiai.otp.domain.fee;

import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeeMonthTest {

    @Test
    @Tag("P24")
    void isCountedAtMidnightInTokyo() {
        assertThat(month("2026-05").countedAt()).isEqualTo(Instant.parse("2026-04-30T15:00:00Z"));
    }

    @ParameterizedTest
    @Tag("P24")
    @CsvSource({
        "2026-04-30T23:59:59.999, 2026-04",
        "2026-05-01T00:00:00.000, 2026-05",
        "2026-05-31T23:59:59.999, 2026-05",
        "2026-06-01T00:00:00.000, 2026-06",
    })
    void isThatOfTheClockInTokyo(String wallClock, String expected) {
        assertThat(FeeMonth.of(tokyo(wallClock))).isEqualTo(month(expected));
    }

    @Test
    void isThatOfADay() {
        assertThat(FeeMonth.of(day("2026-12-31"))).isEqualTo(month("2026-12"));
    }

    @Test
    void isFollowedByTheNextAcrossTheYear() {
        assertThat(month("2026-12").next()).isEqualTo(month("2027-01"));
        assertThat(month("2027-01").previous()).isEqualTo(month("2026-12"));
        assertThat(month("2026-12")).isLessThan(month("2027-01"));
    }

    @Test
    void isWrittenAsYearAndMonth() {
        assertThat(month("2026-05")).hasToString("2026-05");
        assertThat(FeeMonth.parse("2026-05")).contains(month("2026-05"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-5", "2026-13", "2026-00", "26-05", "2026/05", "2026-05-01", " 2026-05", "２０２６-05"})
    void isNothingElse(String text) {
        assertThat(FeeMonth.parse(text)).isEmpty();
    }
}
