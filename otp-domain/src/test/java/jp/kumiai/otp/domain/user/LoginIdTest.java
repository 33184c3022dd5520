package jp.kumiai.otp.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginIdTest {

    private static final String ALLOWED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-@";

    @Test
    void hasTheseCharactersAndNoOthers() {
        for (char c = 0; c < 0x3000; c++) {
            assertThat(LoginId.parse("abc" + c).isDefined())
                    .as("U+%04x", (int) c)
                    .isEqualTo(ALLOWED.indexOf(c) >= 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "3, false", "4, true", "32, true", "33, false"})
    void hasFourToThirtyTwoCharacters(int length, boolean wellFormed) {
        assertThat(LoginId.parse("a".repeat(length)).isDefined()).isEqualTo(wellFormed);
    }

    @Test
    @Tag("case-C8")
    void isOneWhateverItsCase() {
        assertThat(LoginId.parse("HanSkiroDT")).isEqualTo(Option.some(new LoginId("hanskirodt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "Abcd", "ab d"})
    void isNeverMadeOfAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginId(text));
    }

    @Test
    void isOrderedByItsCharacters() {
        assertThat(new LoginId("a.bc")).isLessThan(new LoginId("abcd"));
        assertThat(new LoginId("abcd")).hasToString("abcd");
    }
}
