package jp.kumiai.otp.bootstrap.command.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"ja,JA", "JA,JA", "ja_JP.UTF-8,JA", "en,EN", "fr,EN"})
    void isTheOneAskedFor(String asked, Language language) {
        Map<String, String> other = Map.of("LANG", language == Language.JA ? "en_US.UTF-8" : "ja_JP.UTF-8");

        assertThat(Language.chosen(new String[] {"run", "--lang=" + asked}, other))
                .isEqualTo(language);
        assertThat(Language.chosen(new String[] {"--lang", asked, "run"}, other))
                .isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTP_LANG", "LC_ALL", "LC_MESSAGES", "LANG"})
    void isTheOneOfTheEnvironmentElse(String variable) {
        assertThat(Language.chosen(new String[] {"run"}, Map.of(variable, "ja_JP.UTF-8")))
                .isEqualTo(Language.JA);
    }

    @Test
    void isTheOneOfTheMoreParticularVariable() {
        assertThat(Language.chosen(new String[0], Map.of("OTP_LANG", "en", "LC_ALL", "ja_JP", "LANG", "ja_JP")))
                .isEqualTo(Language.EN);
        assertThat(Language.chosen(new String[0], Map.of("LC_ALL", "", "LANG", "ja_JP")))
                .isEqualTo(Language.JA);
    }

    @Test
    void isEnglishWhenNothingIsSaid() {
        assertThat(Language.chosen(new String[] {"--lang"}, Map.of())).isEqualTo(Language.EN);
        assertThat(Language.chosen(new String[0], Map.of("LANG", "C.UTF-8"))).isEqualTo(Language.EN);
    }
}
