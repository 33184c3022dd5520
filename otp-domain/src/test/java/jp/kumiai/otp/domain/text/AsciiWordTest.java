package jp.kumiai.otp.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiWordTest {

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "4, true", "5, true", "6, false"})
    void hasSoManyCharacters(int length, boolean taken) {
        assertThat(AsciiWord.isOf("a".repeat(length), 3, 5, "")).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "A", "Z", "a", "z", "-", "."})
    void hasLettersDigitsAndTheSigns(String text) {
        assertThat(AsciiWord.isOf(text, 1, 1, "-.")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ":", "@", "[", "`", "{", "_", " ", "é", "１", "Ａ", "\u0663", "\n", "\0"})
    void hasNothingElse(String text) {
        assertThat(AsciiWord.isOf(text, 1, 1, "-.")).isFalse();
    }
}
