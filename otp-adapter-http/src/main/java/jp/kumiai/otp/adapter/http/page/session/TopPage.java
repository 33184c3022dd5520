package jp.kumiai.otp.adapter.http.page.session;

import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.visit.Notice;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.page.visit.Visit;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.adapter.http.page.words.UserClassWords;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.domain.user.Standing;

/** トップページ. */
public final class TopPage {

    private final Screens screens;

    public TopPage(Screens screens) {
        this.screens = screens;
    }

    /** The page of a login that is done. */
    public Reply show(Visit visit) {
        return screens.show(200, "top.jte", visit, view(visit));
    }

    private static TopView view(Visit visit) {
        ShownSession shown = visit.standing()
                .getOrElseThrow(() -> new IllegalArgumentException("only a live session has a top page"));
        Standing standing = shown.standing();
        return new TopView(
                visit.flash()
                        .map(Flash::code)
                        .flatMap(code -> Codes.named(Notice.class, code))
                        .map(Notice::message),
                standing.contract().companyName(),
                standing.user().name(),
                UserClassWords.of(standing.user().userClass()),
                standing.user().loginId().value(),
                StatusWords.of(shown));
    }
}
