package jp.kumiai.otp.adapter.http.page.administration;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Selection;

/**
 * What was ticked in a list, to be ticked again on the page that tells what was wrong. Immutable.
 *
 * @param changed rows that were not as they had been shown; they are not ticked again, but looked at again
 * @param includeSharers whether the offer to include the sharers was ticked
 */
public record Kept(Set<LoginId> ticked, Set<LoginId> changed, boolean includeSharers) {

    public static final Kept NOTHING = new Kept(HashSet.empty(), HashSet.empty(), false);

    private static final String BETWEEN = ":";
    private static final String CHANGED = "!";
    private static final String SHARERS = "+";

    public static Kept of(List<Selection> rows, boolean includeSharers) {
        return new Kept(rows.map(Selection::loginId).toSet(), HashSet.empty(), includeSharers);
    }

    public Kept without(List<LoginId> gone) {
        return new Kept(ticked.removeAll(gone), gone.toSet(), includeSharers);
    }

    /** In the form in which it travels; nothing at all when that would be too long for a cookie. */
    public String text() {
        String text = ticked.toList()
                .map(LoginId::value)
                .appendAll(changed.map(id -> CHANGED + id))
                .appendAll(includeSharers ? List.of(SHARERS) : List.empty())
                .mkString(BETWEEN);
        return text.length() <= Flash.MAX_TYPED ? text : "";
    }

    /** Of the refusal that led back to the list. */
    public static Kept of(Option<Flash> flash) {
        return flash.map(Flash::typed).map(Kept::parse).getOrElse(NOTHING);
    }

    /** What {@link #text} was made of; whatever else is in it counts for nothing. */
    static Kept parse(String text) {
        List<String> parts = List.of(text.split(BETWEEN, -1));
        return new Kept(
                parts.flatMap(LoginId::parse).toSet(),
                parts.filter(part -> part.startsWith(CHANGED))
                        .flatMap(part -> LoginId.parse(part.substring(CHANGED.length())))
                        .toSet(),
                parts.contains(SHARERS));
    }
}
