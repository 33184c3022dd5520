package jp.kumiai.otp.adapter.http.page.visit;

import io.vavr.control.Option;
import java.security.SecureRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.application.session.ShowSession;
import jp.kumiai.otp.domain.session.SessionId;

/**
 * Stands before every page: lets a request through only to the page at which its login stands, and a form only when a
 * page of ours sent it for this very visitor. Whoever is elsewhere is led there.
 */
public final class Gate {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ShowSession showSession;
    private final Supplier<Reply> unreadable;
    private final Supplier<Reply> forged;

    /**
     * @param unreadable the answer to what is no form at all
     * @param forged the answer to a form that no page of ours sent for this visitor
     */
    public Gate(ShowSession showSession, Supplier<Reply> unreadable, Supplier<Reply> forged) {
        this.showSession = showSession;
        this.unreadable = unreadable;
        this.forged = forged;
    }

    /** Shows a page. */
    public Endpoint page(Place place, Function<Visit, Reply> page) {
        return exchange -> {
            Visit visit = visit(exchange, place);
            return visit.place() == place ? shown(page.apply(visit), visit) : elsewhere(visit);
        };
    }

    /** Takes the form of a page. */
    public Endpoint form(Place place, BiFunction<Visit, Form, Reply> page) {
        return exchange -> genuine(exchange, (id, form) -> {
            Visit visit = new Visit(id, true, showSession.show(id), Option.none());
            return visit.place() == place ? page.apply(visit, form) : elsewhere(visit);
        });
    }

    /** Takes a form that does the same wherever the login stands. */
    public Endpoint formAnywhere(Function<SessionId, Reply> act) {
        return exchange -> genuine(exchange, (id, form) -> act.apply(id));
    }

    /** Leads to the page at which the login stands. */
    public Reply entrance(Exchange exchange) {
        return Reply.seeOther(visit(exchange, Place.LOGIN).place().path());
    }

    private Reply genuine(Exchange exchange, BiFunction<SessionId, Form, Reply> act) {
        Option<Form> form = exchange.query().isEmpty() ? Form.of(exchange) : Option.none();
        if (form.isEmpty()) {
            return unreadable.get();
        }
        Option<SessionId> id = Cookies.session(exchange)
                .filter(sent -> SameOrigin.sent(exchange.headers()))
                .filter(sent -> form.get().value("csrf").exists(text -> CsrfToken.isOf(sent, text)));
        return id.map(sent -> act.apply(sent, form.get())).getOrElse(forged);
    }

    private Visit visit(Exchange exchange, Place place) {
        Option<Flash> flash = Cookies.flash(exchange, place);
        return Cookies.session(exchange)
                .map(id -> new Visit(id, true, showSession.show(id), flash))
                .getOrElse(() -> new Visit(anonymous(), false, Option.none(), flash));
    }

    private static Reply shown(Reply reply, Visit visit) {
        Reply known = visit.known() ? reply : Cookies.remember(reply, visit.id());
        return visit.flash().isDefined() ? Cookies.forgetFlash(known) : known;
    }

    private static Reply elsewhere(Visit visit) {
        return visit.known() && visit.place() == Place.LOGIN
                ? Cookies.seeOther(Flash.of(Place.LOGIN, Notice.SESSION_OVER))
                : Reply.seeOther(visit.place().path());
    }

    private static SessionId anonymous() {
        byte[] random = new byte[SessionId.BYTES];
        RANDOM.nextBytes(random);
        return SessionId.of(random);
    }
}
