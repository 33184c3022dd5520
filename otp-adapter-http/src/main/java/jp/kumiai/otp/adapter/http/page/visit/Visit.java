package jp.kumiai.otp.adapter.http.page.visit;

import io.vavr.control.Option;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.user.LoginId;

/**
 * Whoever sent a request, and the page they sent it to.
 *
 * @param id in their cookie; before a login an ID that belongs to no session
 * @param known false when they had no cookie and {@code id} was made for them just now
 * @param standing of their live session; none for whoever has to log in
 * @param flash what the page is to tell them
 */
public record Visit(Place at, SessionId id, boolean known, Option<ShownSession> standing, Option<Flash> flash) {

    public CsrfToken csrf() {
        return CsrfToken.of(id);
    }

    /** Where their login begins. */
    public Place home() {
        return Place.of(stage());
    }

    /** True when their login sees the page. */
    boolean isWelcome() {
        return at.isOpenAt(stage());
    }

    /** True when they read the result of having revoked their own token, and do nothing else (R22). */
    public boolean isLeaving() {
        return stage().contains(SessionStage.LEAVING);
    }

    /** U1, R22: whether 管理 is for them. */
    public boolean administers() {
        return standing.exists(shown -> shown.standing().administers());
    }

    /** Of the user, for what is printed and filed; empty without a session. */
    public String companyName() {
        return standing.map(shown -> shown.standing().contract().companyName()).getOrElse("");
    }

    /** Empty without a session. */
    public String userName() {
        return standing.map(shown -> shown.standing().user().name()).getOrElse("");
    }

    /** Of the user whose session it is. */
    public Option<LoginId> loginId() {
        return standing.map(shown -> shown.session().loginId());
    }

    private Option<SessionStage> stage() {
        return standing.map(ShownSession::session).map(Session::stage);
    }
}
