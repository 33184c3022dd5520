package jp.kumiai.otp.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F14")
class ZenginTextTest {

    private static final String ALLOWED =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ" + " ()-./｢｣\\,";

    @Test
    void hasTheseCharactersAndNoOthers() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertThat(ZenginText.isAllowed(String.valueOf((char) c)))
                    .as("U+%04x", c)
                    .isEqualTo(ALLOWED.indexOf(c) >= 0);
        }
    }

    @Nested
    class Normalising {

        @Test
        void writesEveryFullWidthKatakana() {
            assertThat(normalised("アイウエオ")).isEqualTo("ｱｲｳｴｵ");
            assertThat(normalised("カキクケコガギグゲゴ")).isEqualTo("ｶｷｸｹｺｶﾞｷﾞｸﾞｹﾞｺﾞ");
            assertThat(normalised("サシスセソザジズゼゾ")).isEqualTo("ｻｼｽｾｿｻﾞｼﾞｽﾞｾﾞｿﾞ");
            assertThat(normalised("タチツテトダヂヅデド")).isEqualTo("ﾀﾁﾂﾃﾄﾀﾞﾁﾞﾂﾞﾃﾞﾄﾞ");
            assertThat(normalised("ナニヌネノ")).isEqualTo("ﾅﾆﾇﾈﾉ");
            assertThat(normalised("ハヒフヘホバビブベボパピプペポ")).isEqualTo("ﾊﾋﾌﾍﾎﾊﾞﾋﾞﾌﾞﾍﾞﾎﾞﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ");
            assertThat(normalised("マミムメモヤユヨ")).isEqualTo("ﾏﾐﾑﾒﾓﾔﾕﾖ");
            assertThat(normalised("ラリルレロワンヴ")).isEqualTo("ﾗﾘﾙﾚﾛﾜﾝｳﾞ");
        }

        @Test
        void writesEveryHiragana() {
            assertThat(normalised("あいうえおかきくけこさしすせそたちつてと")).isEqualTo("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄ");
            assertThat(normalised("なにぬねのはひふへほまみむめもやゆよ")).isEqualTo("ﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖ");
            assertThat(normalised("らりるれろわん")).isEqualTo("ﾗﾘﾙﾚﾛﾜﾝ");
            assertThat(normalised("がぢづぼぱゔ")).isEqualTo("ｶﾞﾁﾞﾂﾞﾎﾞﾊﾟｳﾞ");
            assertThat(normalised("ぁぃぅぇぉっゃゅょゎゕゖを")).isEqualTo("ｱｲｳｴｵﾂﾔﾕﾖﾜｶｹｵ");
        }

        @Test
        void writesSmallKanaLargeAndWoAsO() {
            assertThat(normalised("ァィゥェォッャュョヮヵヶヲ")).isEqualTo("ｱｲｳｴｵﾂﾔﾕﾖﾜｶｹｵ");
            assertThat(normalised("ｧｨｩｪｫｯｬｭｮｦ")).isEqualTo("ｱｲｳｴｵﾂﾔﾕﾖｵ");
        }

        @ParameterizedTest
        @CsvSource({
            "か゛は゜, ｶﾞﾊﾟ",
            "カ\u3099ハ\u309A, ｶﾞﾊﾟ",
            "（カ）ヤマダ　ショウジ, (ｶ)ﾔﾏﾀﾞ ｼﾖｳｼﾞ",
            "カ）サーバー, ｶ)ｻ-ﾊﾞ-",
            "ｶ)ｻｰﾊﾞｰ, ｶ)ｻ-ﾊﾞ-",
            "abcXYZ, ABCXYZ",
            "ａｂｚＡＺ０９, ABZAZ09",
            "「Ａ／Ｂ．」, ｢A/B.｣",
            "ｶ)ﾔﾏﾀﾞ｢A/B.｣, ｶ)ﾔﾏﾀﾞ｢A/B.｣",
        })
        void writesWhatPeopleType(String typed, String written) {
            assertThat(ZenginText.normalise(typed)).contains(written);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\", "\uFF3C", "\uFFE5", "\u00A5"})
        void keepsTheYenSignAsTheBackslashOfTheSameCode(String typed) {
            assertThat(normalised(typed)).isEqualTo("\\");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "-", "ー", "\uFF70", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\u2500",
                    "\uFF0D"
                })
        void writesTheLongVowelMarkAndEveryDashAsHyphen(String typed) {
            assertThat(normalised(typed)).isEqualTo("-");
        }

        @Test
        void writesCommaAndKeepsBlanks() {
            assertThat(normalised("，,")).isEqualTo(",,");
            assertThat(normalised(" ア　")).isEqualTo(" ｱ ");
            assertThat(normalised("")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "株式会社",
                    "カ）山田",
                    "ヰ",
                    "ヱ",
                    "ヷ",
                    "・",
                    "･",
                    "｡",
                    "､",
                    "、",
                    "〜",
                    "～",
                    "！",
                    "@",
                    "`",
                    "{",
                    "[",
                    "\t",
                    "\n",
                    "\0",
                    "\uFFFD",
                    "é",
                    "㈱",
                    "\uD83D\uDE00",
                    "ゐ",
                    "ゑ",
                    "ヽ",
                    "ぐ々",
                    "゗"
                })
        void refusesWhatHasNoSubstitute(String typed) {
            assertThat(ZenginText.normalise(typed)).isEmpty();
        }

        @Test
        void leavesAllowedTextAlone() {
            assertThat(normalised(ALLOWED)).isEqualTo(ALLOWED);
        }
    }

    @Nested
    class Encoding {

        @Test
        void givesEachCharacterOneByte() {
            assertThat(ZenginText.encode("A9 ｱﾝﾞﾟ｢｣\\"))
                    .containsExactly(0x41, 0x39, 0x20, 0xB1, 0xDD, 0xDE, 0xDF, 0xA2, 0xA3, 0x5C);
        }

        @Test
        void isThatOfShiftJis() {
            assertThat(ZenginText.encode(ALLOWED)).isEqualTo(ALLOWED.getBytes(Charset.forName("windows-31j")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "ア", "ｦ", "ｧ", "ｰ", "～"})
        void refusesAnythingElse(String text) {
            assertThatIllegalArgumentException().isThrownBy(() -> ZenginText.encode(text));
        }
    }

    @Nested
    class Decoding {

        @Test
        void undoesEncoding() {
            assertThat(ZenginText.decode(ZenginText.encode(ALLOWED))).contains(ALLOWED);
        }

        @Test
        void knowsTheBytesOfTheseCharactersAndNoOthers() {
            for (int code = 0; code <= 0xFF; code++) {
                String text = new String(new byte[] {(byte) code}, Charset.forName("windows-31j"));
                assertThat(ZenginText.decode(new byte[] {(byte) code}).isDefined())
                        .as("0x%02x", code)
                        .isEqualTo(ALLOWED.contains(text));
            }
        }
    }

    private static String normalised(String typed) {
        return ZenginText.normalise(typed).get();
    }
}
