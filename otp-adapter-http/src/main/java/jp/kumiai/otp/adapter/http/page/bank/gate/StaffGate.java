package jp.kumiai.otp.adapter.http.page.bank.gate;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.security.SecureRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.exchange.Upload;
import jp.kumiai.otp.adapter.http.page.visit.CsrfToken;
import jp.kumiai.otp.adapter.http.page.visit.SameOrigin;
import jp.kumiai.otp.application.desk.OpenDesk;
import jp.kumiai.otp.domain.desk.DeskDenial;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.staff.Duty;
import jp.kumiai.otp.domain.staff.StaffMember;

/**
 * Stands before every page of the bank's own: lets a request through only to whoever is logged in and has the duty, and
 * a form only when a page of ours sent it for this very visitor. Every page names its duty here and nowhere else.
 */
public final class StaffGate {

    public static final String LOGIN = "/bank/login";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OpenDesk desk;
    private final StaffScreens screens;

    public StaffGate(OpenDesk desk, StaffScreens screens) {
        this.desk = desk;
        this.screens = screens;
    }

    /** Shows a page to whoever has this duty. */
    public Endpoint page(Duty duty, Function<StaffVisit, Reply> page) {
        return exchange -> entered(exchange, id -> desk.open(id, duty), page);
    }

    /** Shows a page to whoever is logged in. */
    public Endpoint menu(Function<StaffVisit, Reply> page) {
        return exchange -> entered(exchange, desk::recognise, page);
    }

    /** Takes the form of a page from whoever has this duty. */
    public Endpoint form(Duty duty, BiFunction<StaffVisit, Form, Reply> act) {
        return exchange -> genuine(
                exchange,
                Form.of(exchange).map(Sent::of),
                sent -> entered(exchange, id -> desk.open(id, duty), visit -> act.apply(visit, sent.form())));
    }

    /** Takes a form with a file from whoever has this duty. */
    public Endpoint upload(Duty duty, BiFunction<StaffVisit, Upload, Reply> act) {
        return exchange -> {
            Option<Upload> upload = Upload.of(exchange);
            return genuine(
                    exchange,
                    upload.map(each -> new Sent(Form.EMPTY, each.text("csrf"))),
                    sent -> entered(
                            exchange,
                            id -> desk.open(id, duty),
                            visit -> upload.map(each -> act.apply(visit, each))
                                    .getOrElse(() -> screens.unreadable(visit))));
        };
    }

    /** True when somebody of the bank, logged in, sent this. */
    public boolean recognises(Exchange exchange) {
        return StaffCookies.session(exchange).exists(id -> desk.recognise(id).isRight());
    }

    /** Shows the login page, to everybody. */
    public Endpoint login(Function<StaffVisit, Reply> page) {
        return exchange -> {
            StaffVisit visit = stranger(exchange);
            return shown(page.apply(visit), visit);
        };
    }

    /** Takes a form that does the same whoever is logged in. */
    public Endpoint formAnywhere(BiFunction<StaffVisit, Form, Reply> act) {
        return exchange ->
                genuine(exchange, Form.of(exchange).map(Sent::of), sent -> act.apply(stranger(exchange), sent.form()));
    }

    /** What was sent, and the token in it. */
    private record Sent(Form form, Option<String> csrf) {

        static Sent of(Form form) {
            return new Sent(form, form.value("csrf"));
        }
    }

    private Reply genuine(Exchange exchange, Option<Sent> sent, Function<Sent, Reply> act) {
        if (sent.isEmpty() || !exchange.query().isEmpty()) {
            return screens.unreadable(stranger(exchange));
        }
        boolean ours = SameOrigin.sent(exchange.headers())
                && StaffCookies.session(exchange)
                        .exists(id -> sent.get().csrf().exists(text -> CsrfToken.isOf(id, text)));
        return ours ? act.apply(sent.get()) : screens.forged(stranger(exchange));
    }

    private Reply entered(
            Exchange exchange,
            Function<SessionId, Either<DeskDenial, StaffMember>> open,
            Function<StaffVisit, Reply> page) {
        StaffVisit stranger = stranger(exchange);
        if (!stranger.known()) {
            return Reply.seeOther(LOGIN);
        }
        return open.apply(stranger.id()).fold(denial -> denied(denial, stranger), member -> {
            StaffVisit visit = stranger.as(member);
            return shown(page.apply(visit), visit);
        });
    }

    private Reply denied(DeskDenial denial, StaffVisit stranger) {
        return switch (denial) {
            case SESSION_OVER -> StaffCookies.seeOther(LOGIN, DeskNotice.SESSION_OVER);
            case NOT_ENTITLED ->
                desk.recognise(stranger.id())
                        .fold(
                                over -> StaffCookies.seeOther(LOGIN, DeskNotice.SESSION_OVER),
                                member -> screens.notEntitled(stranger.as(member)));
        };
    }

    private static Reply shown(Reply reply, StaffVisit visit) {
        Reply known = visit.known() ? reply : StaffCookies.remember(reply, visit.id());
        return visit.notice().isDefined() ? StaffCookies.forgetNotice(known) : known;
    }

    private static StaffVisit stranger(Exchange exchange) {
        Option<DeskNotice> notice = StaffCookies.notice(exchange);
        return StaffCookies.session(exchange)
                .map(id -> new StaffVisit(exchange, id, true, Option.none(), notice))
                .getOrElse(() -> new StaffVisit(exchange, anonymous(), false, Option.none(), notice));
    }

    private static SessionId anonymous() {
        byte[] random = new byte[SessionId.BYTES];
        RANDOM.nextBytes(random);
        return SessionId.of(random);
    }
}
