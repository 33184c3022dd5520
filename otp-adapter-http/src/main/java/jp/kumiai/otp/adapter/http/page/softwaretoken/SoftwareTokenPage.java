package jp.kumiai.otp.adapter.http.page.softwaretoken;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.registration.RegistrationMessages;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.visit.Cookies;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.visit.Notice;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.page.visit.Visit;
import jp.kumiai.otp.adapter.http.page.words.CodeWords;
import jp.kumiai.otp.adapter.http.page.words.Typed;
import jp.kumiai.otp.adapter.http.problem.FailureStatus;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.application.softwaretoken.ActivateSoftwareToken;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareToken;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/** ソフトウェアトークン: its issue, and the first code that takes it into use. */
public final class SoftwareTokenPage {

    /** Where the first code is sent. */
    public static final String ACTIVATION = Place.SOFTWARE_TOKEN.path() + "/activation";

    private static final String TEMPLATE = "softwareToken.jte";
    private static final String TEMPLATE_OF_THE_SECRET = "softwareTokenIssued.jte";

    private final IssueSoftwareToken issue;
    private final ActivateSoftwareToken activate;
    private final Screens screens;

    public SoftwareTokenPage(IssueSoftwareToken issue, ActivateSoftwareToken activate, Screens screens) {
        this.issue = issue;
        this.activate = activate;
        this.screens = screens;
    }

    public Reply show(Visit visit) {
        Option<Message> said = visit.flash().flatMap(flash -> SoftwareTokenMessages.of(flash, isIssued(visit)));
        return screens.show(200, TEMPLATE, visit, view(visit, said));
    }

    /** The only success that is not answered by a redirect: the secret is in this answer and in no other. */
    public Reply issue(Visit visit) {
        return issue.issue(visit.id())
                .fold(
                        SoftwareTokenPage::refused,
                        issued -> screens.show(
                                200,
                                TEMPLATE_OF_THE_SECRET,
                                visit,
                                new IssuedView(visit.csrf().reveal(), issued)));
    }

    public Reply activate(Visit visit, Form form) {
        String typed = form.value(SoftwareTokenView.CODE).getOrElse("");
        return OneTimePassword.parse(Typed.digits(typed))
                .map(code -> activate(visit, code))
                .getOrElse(() -> malformed(visit, typed));
    }

    private Reply activate(Visit visit, OneTimePassword code) {
        return activate.activate(new ActivateSoftwareToken.Command(visit.id(), code))
                .fold(SoftwareTokenPage::refused, SoftwareTokenPage::activated);
    }

    private static Reply activated(OpenSession open) {
        Place next = Place.of(open.session().stage());
        return Cookies.remember(Cookies.seeOther(Flash.of(next, Notice.REGISTERED)), open);
    }

    private static Reply refused(RegistrationFailure failure) {
        return Cookies.seeOther(
                Flash.of(Place.SOFTWARE_TOKEN, failure.code(), RegistrationMessages.numberOf(failure), ""));
    }

    private Reply malformed(Visit visit, String typed) {
        SoftwareTokenView view = view(visit, Option.none()).wrong(CodeWords.bad(typed));
        return screens.show(FailureStatus.of(ProblemCode.MALFORMED), TEMPLATE, visit, view);
    }

    private static SoftwareTokenView view(Visit visit, Option<Message> said) {
        return SoftwareTokenView.of(visit.csrf().reveal(), isIssued(visit), said);
    }

    /** Before the registration nobody has a token but an issued one. */
    private static boolean isIssued(Visit visit) {
        return visit.standing().exists(shown -> shown.standing().token().isDefined());
    }
}
