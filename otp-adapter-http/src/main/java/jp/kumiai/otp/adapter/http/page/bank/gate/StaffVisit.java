package jp.kumiai.otp.adapter.http.page.bank.gate;

import io.vavr.control.Option;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.visit.CsrfToken;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.staff.Duty;
import jp.kumiai.otp.domain.staff.StaffMember;

/**
 * Somebody of the bank, and the page they asked for.
 *
 * @param id in their cookie; before a login an ID that belongs to no session
 * @param known false when they had no cookie and {@code id} was made for them just now
 * @param member whose live session it is; none for whoever has to log in
 * @param notice what the page is to tell them
 */
public record StaffVisit(
        Exchange exchange, SessionId id, boolean known, Option<StaffMember> member, Option<DeskNotice> notice) {

    StaffVisit as(StaffMember whose) {
        return new StaffVisit(exchange, id, known, Option.some(whose), notice);
    }

    public CsrfToken csrf() {
        return CsrfToken.of(id);
    }

    /** The name under which the audit trail knows them. */
    public String operator() {
        return member.map(each -> each.id().value())
                .getOrElseThrow(() -> new IllegalStateException("only whoever is logged in acts"));
    }

    /** Whether to show what belongs to this duty; an act asks again. */
    public boolean may(Duty duty) {
        return member.exists(each -> each.role().may(duty));
    }

    /** What stands for this variable in the path, or none when it cannot be that. */
    public <T> Option<T> variable(String name, Function<String, Option<T>> parse) {
        return parse.apply(exchange.pathParameter(name));
    }

    /** The fields in the address; none of them when it is malformed. */
    public Form question() {
        return Form.parse(exchange.query()).getOrElse(Form.EMPTY);
    }

    public String path() {
        return exchange.path();
    }

    /** After a login: the page at this path, in the new session. */
    public static Reply loggedIn(String path, SessionId session) {
        return StaffCookies.remember(Reply.seeOther(path), session);
    }

    /** After a logout: the page at this path, without any session. */
    public static Reply loggedOut(String path) {
        return StaffCookies.forgetSession(StaffCookies.seeOther(path, DeskNotice.LOGGED_OUT));
    }

    /** After an act: the page at this path, which will tell this. */
    public static Reply done(String path, DeskNotice notice) {
        return StaffCookies.seeOther(path, notice);
    }
}
