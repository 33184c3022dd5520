package jp.kumiai.otp.adapter.http.page.visit;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.view.Account;
import jp.kumiai.otp.adapter.http.page.view.Frame;
import jp.kumiai.otp.adapter.http.page.view.Templates;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.domain.session.SessionStage;

/** Makes replies of templates, each within the frame of whoever looks at it. */
public final class Screens {

    private final Templates templates;
    private final Frame frame;

    public Screens(Templates templates, Frame frame) {
        this.templates = templates;
        this.frame = frame;
    }

    /** A page for a visitor. */
    public Reply show(int status, String template, Visit visit, Object view) {
        Option<Account> account = visit.standing()
                .map(standing -> new Account(name(standing), visit.csrf().reveal()));
        return templates.page(status, template, account.map(frame::of).getOrElse(frame), view);
    }

    /** A page that is the same for everybody. */
    public Reply show(int status, String template, Object view) {
        return templates.page(status, template, frame, view);
    }

    /** Until the login is done the page tells no more than what was typed. */
    private static String name(ShownSession standing) {
        return standing.session().stage() == SessionStage.AUTHENTICATED
                ? standing.standing().user().name()
                : standing.session().loginId().value();
    }
}
