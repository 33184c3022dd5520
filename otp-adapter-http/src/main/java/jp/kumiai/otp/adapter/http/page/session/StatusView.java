package jp.kumiai.otp.adapter.http.page.session;

import java.util.List;
import jp.kumiai.otp.adapter.http.page.view.State;

/**
 * Where a user stands with the one-time password.
 *
 * @param explanation what it means for the next login
 */
public record StatusView(State state, List<Fact> facts, String explanation) {

    /** A line of the list. */
    public record Fact(String label, String value) {}
}
