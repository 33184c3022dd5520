package jp.kumiai.otp.adapter.http.page.visit;

import io.vavr.control.Option;
import java.util.List;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.view.Account;
import jp.kumiai.otp.adapter.http.page.view.Frame;
import jp.kumiai.otp.adapter.http.page.view.NavigationLink;
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
                .filter(standing -> !visit.isLeaving())
                .map(standing -> new Account(name(standing), visit.csrf().reveal(), navigation(visit, standing)));
        return templates.page(status, template, account.map(frame::of).getOrElse(frame), view);
    }

    /** A page that is the same for everybody. */
    public Reply show(int status, String template, Object view) {
        return templates.page(status, template, frame, view);
    }

    /** The global navigation; whoever may not administer does not see 管理. */
    private static List<NavigationLink> navigation(Visit visit, ShownSession standing) {
        if (standing.session().stage() != SessionStage.AUTHENTICATED) {
            return List.of();
        }
        NavigationLink top = NavigationLink.to("トップページ", Place.TOP.path(), visit.at() == Place.TOP);
        NavigationLink administration = new NavigationLink(
                "管理",
                Place.ADMINISTRATION.path(),
                visit.at() == Place.ADMINISTRATION,
                visit.at().isAdministration());
        return visit.administers() ? List.of(top, administration) : List.of(top);
    }

    /** Until the login is done the page tells no more than what was typed. */
    private static String name(ShownSession standing) {
        return standing.session().stage() == SessionStage.AUTHENTICATED
                ? standing.standing().user().name()
                : standing.session().loginId().value();
    }
}
