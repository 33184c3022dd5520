package jp.kumiai.otp.domain.text;

/**
 * Identifiers as people type and print them: ASCII letters, digits and a few signs. Letters and digits of other alphabets,
 * full-width ones too, are none. Pure, stateless.
 */
public final class AsciiWord {

    private AsciiWord() {}

    /**
     * True for a text of so many letters, digits and signs.
     *
     * @param minLength in characters, inclusive
     * @param maxLength in characters, inclusive
     * @param signs that are allowed besides letters and digits
     */
    public static boolean isOf(String text, int minLength, int maxLength, String signs) {
        return text.length() >= minLength
                && text.length() <= maxLength
                && Characters.areAll(text, c -> isLetterOrDigit(c) || signs.indexOf(c) >= 0);
    }

    private static boolean isLetterOrDigit(int c) {
        return Characters.isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
