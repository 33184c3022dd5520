package jp.kumiai.otp.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractIdTest {

    private static final String ALLOWED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-";

    @Test
    void hasTheseCharactersAndNoOthers() {
        for (char c = 0; c < 0x3000; c++) {
            assertThat(ContractId.parse("K" + c).isDefined())
                    .as("U+%04x", (int) c)
                    .isEqualTo(ALLOWED.indexOf(c) >= 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "20, true", "21, false"})
    void hasOneToTwentyCharacters(int length, boolean wellFormed) {
        assertThat(ContractId.parse("1".repeat(length)).isDefined()).isEqualTo(wellFormed);
    }

    @Test
    void isComparedWithItsCase() {
        assertThat(ContractId.parse("K-0001")).isEqualTo(Option.some(new ContractId("K-0001")));
        assertThat(new ContractId("K-0001"))
                .isNotEqualTo(new ContractId("k-0001"))
                .hasToString("K-0001");
        assertThat(new ContractId("K-0001")).isLessThan(new ContractId("K-0002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K 1", "012345678901234567890"})
    void isNeverMadeOfAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContractId(text));
    }
}
