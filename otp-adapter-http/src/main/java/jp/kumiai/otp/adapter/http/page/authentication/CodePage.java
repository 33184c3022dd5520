package jp.kumiai.otp.adapter.http.page.authentication;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.visit.Cookies;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.page.visit.Visit;
import jp.kumiai.otp.adapter.http.page.words.CodeWords;
import jp.kumiai.otp.adapter.http.page.words.Typed;
import jp.kumiai.otp.adapter.http.problem.FailureStatus;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/** ワンタイムパスワード, the second step of a login. */
public final class CodePage {

    private static final String TEMPLATE = "oneTimePassword.jte";

    private final EnterOneTimePassword enterOneTimePassword;
    private final Screens screens;

    public CodePage(EnterOneTimePassword enterOneTimePassword, Screens screens) {
        this.enterOneTimePassword = enterOneTimePassword;
        this.screens = screens;
    }

    public Reply show(Visit visit) {
        CodeView view = CodeView.empty(visit.csrf().reveal(), visit.flash().flatMap(CodeMessages::of));
        return screens.show(200, TEMPLATE, visit, view);
    }

    public Reply submit(Visit visit, Form form) {
        String typed = form.value(CodeView.CODE).getOrElse("");
        return OneTimePassword.parse(Typed.digits(typed))
                .map(code -> enter(visit, code))
                .getOrElse(() -> malformed(visit, CodeWords.bad(typed)));
    }

    private Reply enter(Visit visit, OneTimePassword code) {
        return enterOneTimePassword
                .enter(new EnterOneTimePassword.Command(visit.id(), code))
                .fold(failure -> Cookies.seeOther(CodeMessages.flash(failure)), CodePage::opened);
    }

    private static Reply opened(OpenSession open) {
        return Cookies.remember(Reply.seeOther(Place.of(open.session().stage()).path()), open);
    }

    private Reply malformed(Visit visit, String sentence) {
        CodeView view = CodeView.empty(visit.csrf().reveal(), Option.none()).wrong(sentence);
        return screens.show(FailureStatus.of(ProblemCode.MALFORMED), TEMPLATE, visit, view);
    }
}
