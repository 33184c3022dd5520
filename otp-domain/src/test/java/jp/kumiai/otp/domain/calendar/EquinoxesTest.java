package jp.kumiai.otp.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 春分日 and 秋分日. The table holds the announced days (暦要項) of 2016 to 2027 and, from then on, the days of the
 * astronomers: the instants of Meeus, Astronomical Algorithms, chapter 27, in Tokyo time. None of those is nearer to
 * midnight than a quarter of an hour (2026-03-20 23:45, 2041-09-23 00:26, 2045-09-22 23:32).
 */
@Tag("F8")
class EquinoxesTest {

    @ParameterizedTest(name = "{0}: 20 or 21 March {1}, 22 or 23 September {2}")
    @CsvSource({
        "2016, 20, 22",
        "2017, 20, 23",
        "2018, 21, 23",
        "2019, 21, 23",
        "2020, 20, 22",
        "2021, 20, 23",
        "2022, 21, 23",
        "2023, 21, 23",
        "2024, 20, 22",
        "2025, 20, 23",
        "2026, 20, 23",
        "2027, 21, 23",
        "2028, 20, 22",
        "2029, 20, 23",
        "2030, 20, 23",
        "2031, 21, 23",
        "2032, 20, 22",
        "2033, 20, 23",
        "2034, 20, 23",
        "2035, 21, 23",
        "2036, 20, 22",
        "2037, 20, 23",
        "2038, 20, 23",
        "2039, 21, 23",
        "2040, 20, 22",
        "2041, 20, 23",
        "2042, 20, 23",
        "2043, 21, 23",
        "2044, 20, 22",
        "2045, 20, 22",
        "2046, 20, 23",
        "2047, 21, 23",
        "2048, 20, 22",
        "2049, 20, 22",
        "2050, 20, 23"
    })
    void fallOnThePublishedDays(int year, int inMarch, int inSeptember) {
        assertThat(Equinoxes.vernal(year)).isEqualTo(inMarch);
        assertThat(Equinoxes.autumnal(year)).isEqualTo(inSeptember);
    }
}
