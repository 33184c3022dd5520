package jp.kumiai.otp.domain.account;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;

/** What a Zengin record writes for a character that is typed. The two strings of a pair stand one under the other. */
final class Substitutes {

    private static final String DASHES = "ー\uFF70\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\uFF0D";
    private static final char HIRAGANA_TO_KATAKANA = 'ア' - 'あ';
    private static final char FULL_WIDTH_TO_ASCII = 'Ａ' - 'A';
    private static final String NONE = "";

    private static final Map<Character, String> KANA = HashMap.<Character, String>empty()
            .merge(pairs(
                    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン",
                    "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ",
                    NONE))
            .merge(pairs("ァィゥェォッャュョヮヵヶヲ", "ｱｲｳｴｵﾂﾔﾕﾖﾜｶｹｵ", NONE))
            .merge(pairs("ｧｨｩｪｫｯｬｭｮｦ", "ｱｲｳｴｵﾂﾔﾕﾖｵ", NONE))
            .merge(pairs("ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ", "ｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎｳ", "ﾞ"))
            .merge(pairs("パピプペポ", "ﾊﾋﾌﾍﾎ", "ﾟ"));

    private static final Map<Character, String> SYMBOLS = pairs("゛゜\u3099\u309A「」￥\u00A5\u3000", "ﾞﾟﾞﾟ｢｣\\\\ ", NONE)
            .merge(pairs(DASHES, "-".repeat(DASHES.length()), NONE));

    private Substitutes() {}

    /** One or two characters, not all of them allowed in a record; the character itself when there is no substitute. */
    static String of(char typed) {
        char katakana = typed >= 'ぁ' && typed <= 'ゖ' ? (char) (typed + HIRAGANA_TO_KATAKANA) : typed;
        return KANA.get(katakana).orElse(() -> SYMBOLS.get(typed)).getOrElse(() -> capital(typed));
    }

    private static String capital(char typed) {
        char c = typed >= '！' && typed <= '～' ? (char) (typed - FULL_WIDTH_TO_ASCII) : typed;
        return String.valueOf(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
    }

    private static Map<Character, String> pairs(String typed, String written, String mark) {
        Map<Character, String> pairs = HashMap.empty();
        for (int i = 0; i < typed.length(); i++) {
            pairs = pairs.put(typed.charAt(i), written.charAt(i) + mark);
        }
        return pairs;
    }
}
