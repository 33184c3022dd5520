package jp.kumiai.otp.adapter.http.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R2a")
class TypedTest {

    @Test
    void mapsExactlyTheTenFullWidthDigits() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            boolean fullWidth = c >= '０' && c <= '９';
            boolean blank = c == ' ' || c == '\t' || c == '\u3000';
            String expected = fullWidth ? String.valueOf((char) (c - '０' + '0')) : blank ? "" : String.valueOf(c);

            assertThat(Typed.digits(String.valueOf(c))).isEqualTo(expected);
        }
    }

    @Test
    void forgivesBlanksAroundButNotWithin() {
        assertThat(Typed.digits("\t \u3000１２ ３\u3000 ")).isEqualTo("12 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\u3000"})
    void leavesNothingOfBlanks(String blank) {
        assertThat(Typed.digits(blank)).isEmpty();
        assertThat(Typed.loginId(blank)).isEmpty();
    }

    @Test
    void leavesCharactersBeyondTheBasicPlaneWhole() {
        assertThat(Typed.digits("𝟎")).isEqualTo("𝟎");
    }
}
