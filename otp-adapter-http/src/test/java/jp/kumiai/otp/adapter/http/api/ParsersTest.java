package jp.kumiai.otp.adapter.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.time.LocalDate;
import jp.kumiai.otp.adapter.http.exchange.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParsersTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2024-02-29", "9999-12-31"})
    void readDays(String day) {
        assertThat(Parsers.day(day).map(LocalDate::toString)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1899-12-31",
                "2026-02-29",
                "2026-2-1",
                "20260201",
                "2026/02/01",
                "2026-02-01 ",
                "+12026-02-01",
                "-2026-02-1",
                "２０２６-02-01"
            })
    void readNothingElseAsADay(String text) {
        assertThat(Parsers.day(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "100, 100", "999999999999999999, 999999999999999999"})
    void readCounts(String text, long count) {
        assertThat(Parsers.count(text)).contains(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "01", "00", "1.0", "1e1", " 1", "１", "1000000000000000000"})
    void readNothingElseAsACount(String text) {
        assertThat(Parsers.count(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TRUE", "True", "yes", "1", " true"})
    void readNothingElseAsAFlag(String text) {
        assertThat(Parsers.flag(text)).isEmpty();
    }

    @Test
    void readFlagsAndNames() {
        assertThat(Parsers.flag("true")).contains(true);
        assertThat(Parsers.flag("false")).contains(false);
        assertThat(Parsers.oneOf(List.of(Method.values())).apply("GET")).contains(Method.GET);
        assertThat(Parsers.oneOf(List.of(Method.values())).apply("get")).isEmpty();
    }
}
