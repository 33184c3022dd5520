package jp.kumiai.otp.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPeriodTest {

    @ParameterizedTest
    @CsvSource({"0d,0", "1d,1", "90d,90", "1y,366", "10y,3660", "100y,36600", "36600d,36600"})
    void isReadInDaysOrYears(String text, int days) {
        assertThat(RetentionPeriod.parse(text)).contains(RetentionPeriod.ofDays(days));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "d",
                "90",
                "-1d",
                "+1d",
                "01d",
                "1.5y",
                "1m",
                "1D",
                " 1d",
                "１d",
                "101y",
                "36601d",
                "99999999d"
            })
    void isNothingElse(String text) {
        assertThat(RetentionPeriod.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "1d", "365d", "1y", "367d", "100y"})
    void isWrittenAsItIsRead(String text) {
        assertThat(RetentionPeriod.parse(text)).map(RetentionPeriod::toString).contains(text);
    }

    @Test
    void hasDaysOf24Hours() {
        assertThat(RetentionPeriod.ofDays(2).length().toHours()).isEqualTo(48);
    }

    @Test
    void isLongerThanAnyYearsOfTheCalendar() {
        assertThat(RetentionPeriod.ofYears(10)).isGreaterThan(RetentionPeriod.ofDays(10 * 365 + 3));
    }

    @Test
    void isNotNegativeAndNotLongerThanACentury() {
        assertThatThrownBy(() -> RetentionPeriod.ofDays(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RetentionPeriod.ofYears(101)).isInstanceOf(IllegalArgumentException.class);
    }
}
