package jp.kumiai.otp.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "9, true", "10, true", "11, false"})
    void hasACharacterAtLeastAndSoManyAtMost(int length, boolean taken) {
        assertThat(OneLine.parse("字".repeat(length), 10).isDefined()).isEqualTo(taken);
    }

    @Test
    void dropsTheBlanksAroundItAndKeepsThoseInIt() {
        assertThat(OneLine.parse("　佐藤　美咲 ", 10)).contains("佐藤　美咲");
        assertThat(OneLine.parse(" 　", 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x09, 0x0A, 0x7F, 0x85, 0xAD, 0x200B, 0x200E, 0x2028, 0x2029, 0x202E, 0x2066, 0xFEFF, 0xD800,
                0xDFFF
            })
    void hasNothingInItThatCannotBeSeen(int invisible) {
        assertThat(OneLine.parse("佐" + (char) invisible + "藤", 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"髙﨑", "𠮷野", "葛\uDB40\uDD00城", "\uE000田", "Ｏ’Ｂｒｉｅｎ"})
    void hasCharactersOfEveryKindThatCanBeSeen(String name) {
        assertThat(OneLine.parse(name, 10)).contains(name);
    }
}
