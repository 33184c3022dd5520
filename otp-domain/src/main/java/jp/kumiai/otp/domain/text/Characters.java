package jp.kumiai.otp.domain.text;

import java.util.function.IntPredicate;

/** Of which characters a text is. Counted as Java does: a pair of surrogates is two. Pure, stateless. */
public final class Characters {

    private Characters() {}

    /** True when each of them is allowed, and of an empty text. No stream: most of what a request names is held against it. */
    public static boolean areAll(String text, IntPredicate allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** True for the ten ASCII digits. */
    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
