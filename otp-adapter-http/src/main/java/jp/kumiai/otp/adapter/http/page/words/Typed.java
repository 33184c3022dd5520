package jp.kumiai.otp.adapter.http.page.words;

import java.text.Normalizer;

/** Undoes, once, what a Japanese keyboard does to letters and digits. Only the pages do this (R2a). */
public final class Typed {

    private static final String BLANKS = " \t\u3000";
    private static final char FULL_WIDTH_ZERO = '\uFF10';
    private static final char FULL_WIDTH_NINE = '\uFF19';

    private Typed() {}

    /** Without the blanks around it, and with the digits U+FF10 to U+FF19 as ASCII; everything else stays as it is. */
    public static String digits(String text) {
        return withoutBlanks(text)
                .codePoints()
                .map(c -> c >= FULL_WIDTH_ZERO && c <= FULL_WIDTH_NINE ? c - FULL_WIDTH_ZERO + '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Without blanks around it, in the compatibility form (NFKC): full-width letters become ASCII. */
    public static String loginId(String text) {
        return Normalizer.normalize(withoutBlanks(text), Normalizer.Form.NFKC);
    }

    private static String withoutBlanks(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && BLANKS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
