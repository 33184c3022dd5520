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
 * Stands before every page: lets a request through only to the pages that its login sees, and a form only when a
 * page of ours sent it for this very visitor. Whoever asks for another page is led to where their login begins.
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
            return visit.isWelcome() ? shown(page.apply(visit), visit) : elsewhere(visit);
        };
    }

    /** Shows the result of the request that the path names. */
    public Endpoint result(Place place, BiFunction<Visit, String, Reply> page) {
        return exchange -> page(place, visit -> page.apply(visit, exchange.pathParameter(Place.REQUEST)))
                .answer(exchange);
    }

    /** Takes the form of a page. */
    public Endpoint form(Place place, BiFunction<Visit, Form, Reply> page) {
        return exchange -> genuine(exchange, (id, form) -> {
            Visit visit = new Visit(place, id, true, showSession.show(id), Option.none());
            return visit.isWelcome() ? page.apply(visit, form) : elsewhere(visit);
        });
    }

    /** Takes a form that does the same wherever the login stands. */
    public Endpoint formAnywhere(Function<SessionId, Reply> act) {
        return exchange -> genuine(exchange, (id, form) -> act.apply(id));
    }

    /** Leads to the page at which the login begins. */
    public Reply entrance(Exchange exchange) {
        return Reply.seeOther(visit(exchange, Place.LOGIN).home().path());
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
                .map(id -> new Visit(place, id, true, showSession.show(id), flash))
                .getOrElse(() -> new Visit(place, anonymous(), false, Option.none(), flash));
    }

    private static Reply shown(Reply reply, Visit visit) {
        Reply known = visit.known() ? reply : Cookies.remember(reply, visit.id());
        return visit.flash().isDefined() ? Cookies.forgetFlash(known) : known;
    }

    private static Reply elsewhere(Visit visit) {
        if (visit.isLeaving()) {
            return Cookies.seeOther(Flash.of(Place.LOGIN, Notice.LEFT));
        }
        return visit.known() && visit.standing().isEmpty()
                ? Cookies.seeOther(Flash.of(Place.LOGIN, Notice.SESSION_OVER))
                : Reply.seeOther(visit.home().path());
    }

    private static SessionId anonymous() {
        byte[] random = new byte[SessionId.BYTES];
        RANDOM.nextBytes(random);
        return SessionId.of(random);
    }
}
