package jp.kumiai.otp.adapter.http.page.visit;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.exchange.SessionToken;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.session.SessionId;

/**
 * The two cookies of the pages. Both are for this host only, never readable by scripts, and never sent along by other
 * sites; the session's ends with the browser.
 */
public final class Cookies {

    private static final String SESSION = "__Host-sid";
    private static final String FLASH = "__Host-flash";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";
    private static final int FLASH_SECONDS = 60;

    private Cookies() {}

    static Option<SessionId> session(Exchange exchange) {
        return exchange.cookie(SESSION).flatMap(SessionToken::parse);
    }

    static Option<Flash> flash(Exchange exchange, Place place) {
        return exchange.cookie(FLASH).flatMap(Flash::parse).filter(flash -> flash.place() == place);
    }

    /** Before a login, when there is no company yet. */
    static Reply remember(Reply reply, SessionId anonymous) {
        return set(reply, SESSION, anonymous.reveal(), "");
    }

    public static Reply remember(Reply reply, OpenSession opened) {
        return set(reply, SESSION, SessionToken.of(opened), "");
    }

    public static Reply forgetSession(Reply reply) {
        return set(reply, SESSION, "", "; Max-Age=0");
    }

    /** See Other: the place, which will show this. */
    public static Reply seeOther(Flash flash) {
        return set(Reply.seeOther(flash.place().path()), FLASH, flash.text(), "; Max-Age=" + FLASH_SECONDS);
    }

    static Reply forgetFlash(Reply reply) {
        return set(reply, FLASH, "", "; Max-Age=0");
    }

    private static Reply set(Reply reply, String name, String value, String more) {
        return reply.with("Set-Cookie", name + "=" + value + ATTRIBUTES + more);
    }
}
