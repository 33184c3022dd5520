package jp.kumiai.otp.domain.company;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.domain.contract.CompanyName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of users and companies as they are typed. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"データ花子", " データ花子 ", "\tデータ花子", "\u3000データ花子\u3000"})
    void loseTheBlanksAroundThem(String typed) {
        assertThat(UserName.parse(typed)).contains("データ花子");
        assertThat(CompanyName.parse(typed)).contains("データ花子");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "データ\n花子", "データ\u0000花子", "データ\u007f花子", "データ\u0085花子"})
    void areNotEmptyAndHaveNoControlCharacters(String typed) {
        assertThat(UserName.parse(typed)).isEmpty();
        assertThat(CompanyName.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, true, true", "60, true, true", "61, false, true", "100, false, true", "101, false, false"})
    void areNotTooLong(int length, boolean user, boolean company) {
        String name = "花".repeat(length);

        assertThat(UserName.parse(name).contains(name)).isEqualTo(user);
        assertThat(CompanyName.parse(" " + name + " ").contains(name)).isEqualTo(company);
    }
}
