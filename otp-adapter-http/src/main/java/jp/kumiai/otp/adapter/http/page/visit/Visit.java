package jp.kumiai.otp.adapter.http.page.visit;

import io.vavr.control.Option;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;

/**
 * Whoever sent a request.
 *
 * @param id in their cookie; before a login an ID that belongs to no session
 * @param known false when they had no cookie and {@code id} was made for them just now
 * @param standing of their live session; none for whoever has to log in
 * @param flash what the page is to tell them
 */
public record Visit(SessionId id, boolean known, Option<ShownSession> standing, Option<Flash> flash) {

    public CsrfToken csrf() {
        return CsrfToken.of(id);
    }

    /** Where their login stands. */
    public Place place() {
        return Place.of(standing.map(ShownSession::session).map(Session::stage));
    }
}
