package jp.kumiai.otp.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F14")
class AccountHolderTest {

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "30, true", "31, false"})
    void hasOneToThirtyCharacters(int length, boolean wellFormed) {
        assertThat(AccountHolder.parse("ｱ".repeat(length)).isDefined()).isEqualTo(wellFormed);
    }

    @ParameterizedTest
    @CsvSource({"15, true", "16, false"})
    void countsTheMarkOfAVoicedKanaAsACharacter(int length, boolean wellFormed) {
        assertThat(AccountHolder.parse("ガ".repeat(length)).isDefined()).isEqualTo(wellFormed);
    }

    @Test
    void isNormalisedAndLosesTheBlanksAroundIt() {
        assertThat(AccountHolder.parse("　カ）ヤマダショウテン ")).contains(new AccountHolder("ｶ)ﾔﾏﾀﾞｼﾖｳﾃﾝ"));
        assertThat(new AccountHolder("ｶ)ﾔﾏﾀﾞ ｼﾖｳﾃﾝ")).hasToString("ｶ)ﾔﾏﾀﾞ ｼﾖｳﾃﾝ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "ヤマダ商店"})
    void isNeverBlankAndNeverInKanji(String typed) {
        assertThat(AccountHolder.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " ｱ", "ｱ ", "ア", "ｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱｱ"})
    void isNeverMadeOfTextThatARecordCannotHold(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountHolder(text));
    }
}
