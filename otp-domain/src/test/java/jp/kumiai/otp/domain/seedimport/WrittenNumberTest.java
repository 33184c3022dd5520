package jp.kumiai.otp.domain.seedimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.seedimport.WrittenNumber.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource({
        "60, 60, DECIMAL",
        "-3, -3, DECIMAL",
        "1234, 1234, DECIMAL",
        "NjA=, 60, BASE64_TEXT",
        "LTM=, -3, BASE64_TEXT",
        "PA==, 60, BIG_ENDIAN",
        "ADw=, 60, BIG_ENDIAN",
        "AAAAPA==, 60, BIG_ENDIAN",
        "AAAAAAAAADw=, 60, BIG_ENDIAN",
        "/////Q==, -3, BIG_ENDIAN",
        "//////////0=, -3, BIG_ENDIAN",
        "/w==, 255, BIG_ENDIAN",
        "//8=, 65535, BIG_ENDIAN"
    })
    void readsTheFormsOfTheWild(String written, String decimal, Form form) {
        assertThat(WrittenNumber.parse(written)).isEqualTo(Option.some(new WrittenNumber(decimal, form)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NjA", "+1", "6.0", "-", "AAAAAAAAAAA8", "\uFF16\uFF10", "123456789012345678901"})
    void refusesEverythingElse(String written) {
        assertThat(WrittenNumber.parse(written)).isEmpty();
    }

    @Test
    void readsBytesThatAreNoDigitsAsANumber() {
        assertThat(WrittenNumber.of(new byte[] {0, 0, 1, 0}))
                .isEqualTo(Option.some(new WrittenNumber("256", Form.BIG_ENDIAN)));
        assertThat(WrittenNumber.of(new byte[0])).isEmpty();
        assertThat(WrittenNumber.of(new byte[9])).isEmpty();
    }
}
