package jp.kumiai.otp.domain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteredMailNumberTest {

    @ParameterizedTest
    @CsvSource({
        "12345678901, 12345678901",
        "123-45-67890-1, 12345678901",
        "123456789012, 123456789012",
        "1234567890123, 1234567890123",
        "09876543210, 09876543210",
    })
    void has11To13DigitsBesideItsHyphens(String typed, String number) {
        assertThat(RegisteredMailNumber.parse(typed)).contains(new RegisteredMailNumber(number));
        assertThat(new RegisteredMailNumber(number)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----------",
                "1234567890",
                "12345678901234",
                "1234567890a",
                "１２３４５６７８９０１",
                "1234567890/",
                "1234567890:"
            })
    void isNothingElse(String text) {
        assertThat(RegisteredMailNumber.parse(text)).isEmpty();
        assertThatThrownBy(() -> new RegisteredMailNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
