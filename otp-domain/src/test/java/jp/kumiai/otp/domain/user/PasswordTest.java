package jp.kumiai.otp.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "128, true", "129, false"})
    void hasOneToAHundredAndTwentyEightCharacters(int length, boolean taken) {
        assertThat(Password.parse("x".repeat(length)).isDefined()).isEqualTo(taken);
    }

    @Test
    void isTakenExactlyAsTyped() {
        assertThat(Password.parse(" 暗証 \n").get().reveal()).isEqualTo(" 暗証 \n".toCharArray());
    }

    @Test
    void doesNotPrint() {
        assertThat(Password.parse("ichiro-no-password").get()).hasToString("Password[redacted]");
    }
}
