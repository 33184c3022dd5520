package jp.kumiai.otp.domain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "-", "A-1", "az-AZ-09", "12345678901234567890"})
    void has1To20LettersDigitsAndHyphens(String text) {
        assertThat(ApplicationNumber.parse(text)).contains(new ApplicationNumber(text));
        assertThat(new ApplicationNumber(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789012345678901", "A 1", "A_1", "A/1", "Ａ", "１", "@", "[", "`", "{", ":"})
    void isNothingElse(String text) {
        assertThat(ApplicationNumber.parse(text)).isEmpty();
        assertThatThrownBy(() -> new ApplicationNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isOrderedAsText() {
        assertThat(new ApplicationNumber("U-10")).isLessThan(new ApplicationNumber("U-9"));
    }
}
