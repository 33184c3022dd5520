package jp.kumiai.otp.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffPasswordTest {

    @ParameterizedTest
    @CsvSource({"0, false", "14, false", "15, true", "16, true", "127, true", "128, true", "129, false"})
    void hasFifteenCharactersAtLeastAndAHundredAndTwentyEightAtMost(int length, boolean taken) {
        assertThat(StaffPassword.parse("x".repeat(length)).isDefined()).isEqualTo(taken);
    }
}
