package jp.kumiai.otp.domain.seedimport;

/** Makes text of an untrusted file fit to be shown: short, in reading order, without anything invisible. */
final class AsWritten {

    /** Shorter than any secret that can be imported, in any encoding: 16 bytes take 22 characters of Base64. */
    static final int LONGEST_FIELD = 20;

    static final int LONGEST_NAME = 80;

    private static final int REPLACEMENT = 0xFFFD;
    private static final String CUT = "...";

    private AsWritten() {}

    /** A value that stands where a secret might stand by mistake: only its first four characters when it is long. */
    static String field(String text) {
        return shown(text, LONGEST_FIELD, 4);
    }

    /** A name such as an algorithm's URI. */
    static String name(String text) {
        return shown(text, LONGEST_NAME, LONGEST_NAME - CUT.length());
    }

    private static String shown(String text, int longest, int kept) {
        String trimmed = text.trim();
        boolean cut = trimmed.length() > longest;
        StringBuilder shown = new StringBuilder(longest);
        trimmed.chars()
                .limit(cut ? kept : longest)
                .map(c -> isVisible((char) c) ? c : REPLACEMENT)
                .forEach(c -> shown.append((char) c));
        return cut ? shown.append(CUT).toString() : shown.toString();
    }

    /** Control and format characters include the ones that turn the direction of the text round them. */
    private static boolean isVisible(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
