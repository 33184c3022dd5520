package jp.kumiai.otp.adapter.http.page.session;

import java.util.List;

/**
 * Where a user stands with the one-time password.
 *
 * @param word the manual's word for the state
 * @param look how it is coloured and marked beside its word
 * @param explanation what it means for the next login
 */
public record StatusView(String word, Look look, List<Fact> facts, String explanation) {

    /** A mark and the name of a style. */
    public enum Look {
        GOOD("✓", "good"),
        WAITING("…", "waiting"),
        STOPPED("！", "stopped");

        private final String mark;
        private final String style;

        Look(String mark, String style) {
            this.mark = mark;
            this.style = style;
        }

        public String mark() {
            return mark;
        }

        public String style() {
            return style;
        }
    }

    /** A line of the list. */
    public record Fact(String label, String value) {}
}
