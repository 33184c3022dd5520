package jp.kumiai.otp.domain.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R37a")
class RequestIdTest {

    private static final String ALLOWED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._-";

    @Test
    void hasTheseCharactersAndNoOthers() {
        for (char c = 0; c < 0x3000; c++) {
            assertThat(RequestId.parse("r" + c).isDefined())
                    .as("U+%04x", (int) c)
                    .isEqualTo(ALLOWED.indexOf(c) >= 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "64, true", "65, false"})
    void hasOneToSixtyFourCharacters(int length, boolean wellFormed) {
        assertThat(RequestId.parse("r".repeat(length)).isDefined()).isEqualTo(wellFormed);
    }

    @Test
    void isNeverMadeOfAnythingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestId(""));
    }
}
