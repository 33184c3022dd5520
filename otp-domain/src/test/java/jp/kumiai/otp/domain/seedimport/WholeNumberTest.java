package jp.kumiai.otp.domain.seedimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {

    @ParameterizedTest
    @CsvSource({"-121, false", "-120, true", "-1, true", "0, true", "9, true", "120, true", "121, false"})
    void liesBetweenItsBounds(String text, boolean taken) {
        assertThat(WholeNumber.parse(text, -120, 120)).isEqualTo(Option.when(taken, () -> Integer.parseInt(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--1", "+1", " 1", "1 ", "1/", "1:", "\uFF11", "1e1", "99999999999999999999"})
    void isNothingElse(String text) {
        assertThat(WholeNumber.parse(text, Integer.MIN_VALUE, Integer.MAX_VALUE))
                .isEmpty();
    }
}
