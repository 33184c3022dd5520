package jp.kumiai.otp.domain.seedimport.serial;

/**
 * Which regular expressions are tried at all: up to 200 characters, 8 groups and 8 alternatives, no group repeated, no
 * repetition counted beyond 64, no quoting and no flags. Every loop that is left looks at the text in each turn.
 *
 * <p>It reads the pattern roughly and errs on the strict side: a closing parenthesis before a repetition is refused in a
 * character class, too.
 */
final class SafePattern {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_GROUPS = 8;
    private static final int MAX_ALTERNATIVES = 8;
    private static final int MAX_COUNT = 64;

    private SafePattern() {}

    static boolean isSafe(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            return false;
        }
        int groups = 0;
        int alternatives = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
            boolean refused = switch (c) {
                case '\\' -> "QE".indexOf(next) >= 0;
                case '(' -> next == '?' && !isPlainGroup(pattern, i);
                case ')' -> "*+?{".indexOf(next) >= 0;
                case '{' -> countedBeyond(pattern, i + 1);
                default -> false;
            };
            groups += c == '(' ? 1 : 0;
            alternatives += c == '|' ? 1 : 0;
            if (refused || groups > MAX_GROUPS || alternatives > MAX_ALTERNATIVES) {
                return false;
            }
            if (c == '\\') {
                i++;
            }
        }
        return true;
    }

    /** {@code (?:} alone; what looks ahead or behind, and flags, no serial number needs. */
    private static boolean isPlainGroup(String pattern, int at) {
        return pattern.startsWith("(?:", at);
    }

    private static boolean countedBeyond(String pattern, int from) {
        int number = 0;
        for (int i = from; i < pattern.length() && pattern.charAt(i) != '}'; i++) {
            char c = pattern.charAt(i);
            number = Character.isDigit(c) ? number * 10 + Character.digit(c, 10) : 0;
            if (number > MAX_COUNT) {
                return true;
            }
        }
        return false;
    }
}
