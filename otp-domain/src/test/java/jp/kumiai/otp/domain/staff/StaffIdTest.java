package jp.kumiai.otp.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffIdTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abc",
        "A.b_C-9, a.b_c-9",
        "00012345, 00012345",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345, abcdefghijklmnopqrstuvwxyz012345"
    })
    void hasNoCase(String typed, String id) {
        assertThat(StaffId.parse(typed)).contains(new StaffId(id));
        assertThat(new StaffId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "abcdefghijklmnopqrstuvwxyz0123456",
                "a b",
                "a@b",
                "花子さん",
                "ａｂｃ",
                "a/b",
                "ab:",
                "ab[",
                "ab`",
                "ab{"
            })
    void isNothingElse(String typed) {
        assertThat(StaffId.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new StaffId(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isKeptInLowerCase() {
        assertThatThrownBy(() -> new StaffId("Abc")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new StaffId("abc")).isLessThan(new StaffId("abd"));
    }
}
