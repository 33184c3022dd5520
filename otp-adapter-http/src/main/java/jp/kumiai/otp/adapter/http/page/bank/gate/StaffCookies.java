package jp.kumiai.otp.adapter.http.page.bank.gate;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.domain.session.SessionId;

/**
 * The cookies of the bank's own pages: they are not those of the companies', so that somebody who tries out both in one
 * browser is two people. For this host only, never readable by scripts, never sent along by other sites.
 */
final class StaffCookies {

    static final String SESSION = "__Host-staff";
    private static final String NOTICE = "__Host-staff-notice";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";
    private static final int NOTICE_SECONDS = 60;

    private StaffCookies() {}

    static Option<SessionId> session(Exchange exchange) {
        return exchange.cookie(SESSION).flatMap(SessionId::parse);
    }

    /** What this very page is to tell. A visitor could change the cookie, so it decides nothing. */
    static Option<DeskNotice> notice(Exchange exchange) {
        return exchange.cookie(NOTICE)
                .map(text -> text.split("~", 2))
                .filter(parts -> parts.length == 2 && parts[1].equals(exchange.path()))
                .flatMap(parts -> Codes.named(DeskNotice.class, parts[0]));
    }

    static Reply remember(Reply reply, SessionId id) {
        return set(reply, SESSION, id.reveal(), "");
    }

    static Reply forgetSession(Reply reply) {
        return set(reply, SESSION, "", "; Max-Age=0");
    }

    /** See Other: the page at this path, which will tell this. */
    static Reply seeOther(String path, DeskNotice notice) {
        return set(Reply.seeOther(path), NOTICE, notice + "~" + path, "; Max-Age=" + NOTICE_SECONDS);
    }

    static Reply forgetNotice(Reply reply) {
        return set(reply, NOTICE, "", "; Max-Age=0");
    }

    private static Reply set(Reply reply, String name, String value, String more) {
        return reply.with("Set-Cookie", name + "=" + value + ATTRIBUTES + more);
    }
}
