package jp.kumiai.otp.domain.testkit.report;

/** Text as HTML. */
final class Markup {

    private Markup() {}

    /** Any text, its code between backquotes marked. */
    static String of(String text) {
        return escaped(text).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
