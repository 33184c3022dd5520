package jp.kumiai.otp.adapter.http.page.visit;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
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
        return exchange.cookie(SESSION).flatMap(SessionId::parse);
    }

    static Option<Flash> flash(Exchange exchange, Place place) {
        return exchange.cookie(FLASH).flatMap(Flash::parse).filter(flash -> flash.place() == place);
    }

    public static Reply remember(Reply reply, SessionId id) {
        return set(reply, SESSION, id.reveal(), "");
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
