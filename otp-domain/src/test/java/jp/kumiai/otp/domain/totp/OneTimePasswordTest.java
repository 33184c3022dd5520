package jp.kumiai.otp.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R2")
@Tag("R2a")
class OneTimePasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"000000", "123456", "1234567", "12345678", "00000000"})
    void takesSixToEightAsciiDigits(String digits) {
        assertThat(OneTimePassword.parse(digits).map(OneTimePassword::reveal)).contains(digits);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void takesNothingElse(String text) {
        assertThat(OneTimePassword.parse(text)).isEmpty();
    }

    /** What other systems let through. */
    static Stream<String> malformed() {
        return Stream.of(
                "",
                "0",
                "12345",
                "123456789",
                "1234567890",
                " 123456",
                "123456 ",
                "12 3456",
                "123-456",
                "\t123456",
                "123456\n",
                "123456\r\n",
                "\u00a0123456",
                "\u3000123456",
                "123456\u200b",
                "12345\u0000",
                "\uff11\uff12\uff13\uff14\uff15\uff16",
                "1\uff1223456",
                "\u0661\u0662\u0663\u0664\u0665\u0666",
                "\ud835\udfce\ud835\udfcf\ud835\udfd0",
                "+123456",
                "-00001",
                "0x1E240",
                "1e5000",
                "12345a",
                "123456".repeat(1_000));
    }

    @Test
    void matchesOnlyTheSameDigits() {
        OneTimePassword code = OneTimePassword.parse("012345").get();

        assertThat(code.matches(OneTimePassword.parse("012345").get())).isTrue();
        assertThat(code.matches(OneTimePassword.parse("112345").get())).isFalse();
        assertThat(code.matches(OneTimePassword.parse("012346").get())).isFalse();
        assertThat(code.matches(OneTimePassword.parse("0123450").get())).isFalse();
    }

    @Test
    void neverPrints() {
        assertThat(OneTimePassword.parse("012345").get()).hasToString("OneTimePassword[redacted]");
    }
}
