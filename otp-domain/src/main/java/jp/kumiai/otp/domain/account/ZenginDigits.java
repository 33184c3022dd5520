package jp.kumiai.otp.domain.account;

/** Numbers as Zengin records hold them (N): ASCII digits, right-aligned, filled with zeros on the left. Stateless. */
public final class ZenginDigits {

    private ZenginDigits() {}

    /** True when the text is exactly so many ASCII digits. */
    public static boolean fill(String text, int places) {
        return text.length() == places && areAll(text);
    }

    /** True when the text is one to so many ASCII digits. */
    public static boolean fit(String text, int places) {
        return !text.isEmpty() && text.length() <= places && areAll(text);
    }

    /** The digits with as many zeros before them as there are places left. */
    public static String padded(String digits, int places) {
        return "0".repeat(places - digits.length()) + digits;
    }

    private static boolean areAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
