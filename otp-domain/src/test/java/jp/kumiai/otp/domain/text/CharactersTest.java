package jp.kumiai.otp.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "9", "0123456789"})
    void areAllAllowed(String text) {
        assertThat(Characters.areAll(text, Characters::isDigit)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ":", "a12", "1a2", "12a", "1２", "\u0661", "1\0"})
    void areNotAllAllowed(String text) {
        assertThat(Characters.areAll(text, Characters::isDigit)).isFalse();
    }
}
