package jp.kumiai.otp.adapter.http.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseTimeTest {

    @ParameterizedTest
    @Tag("R21")
    @CsvSource({
        "2026-11-22T17:35:00Z,     2026年11月23日 02時35分",
        "2026-11-22T17:35:00.001Z, 2026年11月23日 02時36分",
        "2026-11-22T17:35:59Z,     2026年11月23日 02時36分",
        "2026-12-31T14:59:01Z,     2027年01月01日 00時00分",
    })
    void roundsUpToTheMinute(Instant instant, String shown) {
        assertThat(JapaneseTime.minuteRoundedUp(instant)).isEqualTo(shown);
    }

    @Test
    void roundsUpToTheSecond() {
        assertThat(JapaneseTime.secondRoundedUp(Instant.ofEpochSecond(7, 1))).isEqualTo(8);
        assertThat(JapaneseTime.secondRoundedUp(Instant.ofEpochSecond(7))).isEqualTo(7);
    }

    @Test
    void writesAsciiDigitsWhateverTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        try {
            assertThat(JapaneseTime.day(LocalDate.of(2026, 12, 1))).isEqualTo("2026年12月01日");
        } finally {
            Locale.setDefault(before);
        }
    }
}
