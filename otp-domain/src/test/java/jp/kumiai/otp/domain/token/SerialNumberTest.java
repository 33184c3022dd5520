package jp.kumiai.otp.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R16")
class SerialNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "123456789012", "00123456", "00000000"})
    void hasEightToTwelveAsciiDigits(String text) {
        assertThat(SerialNumber.parse(text).map(SerialNumber::value)).contains(text);
    }

    /** The manual's sample lists show 7810641 and 7810642: errors of the sample, see rules.md section 10. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7810641",
                "1234567",
                "1234567890123",
                "1234567a",
                " 12345678",
                "12345678 ",
                "1234-5678",
                "\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18",
                "+12345678",
                "12345678\n"
            })
    void hasNothingElse(String text) {
        assertThat(SerialNumber.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialNumber(text));
    }

    @Test
    void isComparedAsText() {
        assertThat(new SerialNumber("00123456")).isNotEqualTo(new SerialNumber("000123456"));
        assertThat(new SerialNumber("12345678")).isLessThan(new SerialNumber("23456789"));
    }
}
