package jp.kumiai.otp.domain.account;

import io.vavr.control.Option;

/**
 * The characters of a Zengin record, one byte each (JIS X 0201, コード区分 0): digits, capital letters, half-width katakana
 * {@code ｱ} to {@code ﾝ}, the marks {@code ﾞ} and {@code ﾟ}, the space, and {@code ( ) - . / ｢ ｣ ,} and the yen sign,
 * which is kept as the backslash that has its code.
 *
 * <p>Not among them: {@code ｦ}, which the format has no names with, small kana, the mark {@code ｰ} and small letters;
 * {@link #normalise} writes their substitutes. Source: 全銀協, 使用文字一覧. The list there has {@code ( ) - .} alone for
 * names; the other symbols are those that the banks' own lists add, and an account has the name its bank gave it.
 *
 * <p>Stateless, thread-safe.
 */
public final class ZenginText {

    private static final String SYMBOLS = " ()-./\uFF62\uFF63\\,";
    private static final int FIRST_KANA_BYTE = 0xA1;
    private static final char FIRST_KANA = '\uFF61';
    private static final int KANA_SHIFT = FIRST_KANA - FIRST_KANA_BYTE;

    private ZenginText() {}

    /** True when every character may stand in a record as it is; true for the empty text. */
    public static boolean isAllowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'ｱ' && c <= 'ﾟ') || SYMBOLS.indexOf(c) >= 0;
    }

    /**
     * What people type as a record holds it, or none when there is a character without a substitute, a kanji for
     * instance.
     *
     * <ul>
     *   <li>hiragana and full-width katakana become half-width, their marks characters of their own: {@code ガ} {@code ｶﾞ}
     *   <li>small kana become large, {@code ヲ} becomes {@code ｵ}
     *   <li>the long vowel mark and every dash become {@code -}
     *   <li>small and full-width letters, full-width digits, symbols and spaces become half-width capitals, and so on
     * </ul>
     *
     * <p>Blanks are kept, also at the ends. Nothing is abbreviated: 株式会社 is refused, カ） is taken.
     */
    public static Option<String> normalise(String typed) {
        StringBuilder text = new StringBuilder(typed.length() + 8);
        for (int i = 0; i < typed.length(); i++) {
            String written = Substitutes.of(typed.charAt(i));
            if (!isAllowed(written)) {
                return Option.none();
            }
            text.append(written);
        }
        return Option.some(text.toString());
    }

    /**
     * One byte for each character.
     *
     * @throws IllegalArgumentException if a character is not allowed in a record
     */
    public static byte[] encode(String text) {
        if (!isAllowed(text)) {
            throw new IllegalArgumentException("only the characters of a Zengin record can be encoded");
        }
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            bytes[i] = (byte) (c < FIRST_KANA ? c : c - KANA_SHIFT);
        }
        return bytes;
    }

    /** The text of these bytes, or none when one of them is no character of a record. */
    public static Option<String> decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            int code = b & 0xFF;
            text.append((char) (code < FIRST_KANA_BYTE ? code : code + KANA_SHIFT));
        }
        return Option.of(text.toString()).filter(ZenginText::isAllowed);
    }
}
