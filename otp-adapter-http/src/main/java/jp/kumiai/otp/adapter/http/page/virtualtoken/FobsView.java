package jp.kumiai.otp.adapter.http.page.virtualtoken;

import java.util.List;

/**
 * The page of the key fobs.
 *
 * @param single true when it is about one of them
 */
public record FobsView(List<FobView> fobs, boolean single) {

    /** After how many seconds the first of the codes is over; one at least, so that no browser reloads without pause. */
    public int refreshSeconds() {
        return Math.max(1, fobs.stream().mapToInt(FobView::secondsLeft).min().orElse(60));
    }
}
