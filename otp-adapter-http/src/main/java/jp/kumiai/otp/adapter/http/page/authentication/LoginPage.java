package jp.kumiai.otp.adapter.http.page.authentication;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.visit.Cookies;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.page.visit.Visit;
import jp.kumiai.otp.adapter.http.page.words.Typed;
import jp.kumiai.otp.adapter.http.problem.FailureStatus;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Password;

/** ログインID and パスワード. */
public final class LoginPage {

    private static final String TEMPLATE = "login.jte";

    private final LogIn logIn;
    private final Screens screens;

    public LoginPage(LogIn logIn, Screens screens) {
        this.logIn = logIn;
        this.screens = screens;
    }

    public Reply show(Visit visit) {
        LoginView view = LoginView.empty(visit.csrf().reveal())
                .telling(
                        visit.flash().flatMap(LoginMessages::of),
                        visit.flash().map(Flash::typed).getOrElse(""));
        return screens.show(200, TEMPLATE, visit, view);
    }

    public Reply submit(Visit visit, Form form) {
        String typedId = form.value(LoginView.LOGIN_ID).getOrElse("");
        String typedPassword = form.value(LoginView.PASSWORD).getOrElse("");
        Option<LoginId> loginId = LoginId.parse(Typed.loginId(typedId));
        Option<Password> password = Password.parse(typedPassword);
        return loginId.flatMap(id -> password.map(secret -> logIn(id, secret)))
                .getOrElse(() -> malformed(
                        visit,
                        LoginView.empty(visit.csrf().reveal())
                                .wrong(
                                        typedId,
                                        Option.when(loginId.isEmpty(), () -> LoginMessages.badLoginId(typedId)),
                                        Option.when(
                                                password.isEmpty(), () -> LoginMessages.badPassword(typedPassword)))));
    }

    private Reply logIn(LoginId loginId, Password password) {
        return logIn.logIn(new LogIn.Command(loginId, password))
                .fold(failure -> refused(failure, loginId), LoginPage::opened);
    }

    private static Reply opened(OpenSession open) {
        return Cookies.remember(Reply.seeOther(Place.of(open.session().stage()).path()), open);
    }

    private static Reply refused(LoginFailure failure, LoginId loginId) {
        return Cookies.seeOther(
                Flash.of(Place.LOGIN, failure.code(), LoginMessages.numberOf(failure), loginId.value()));
    }

    private Reply malformed(Visit visit, LoginView view) {
        return screens.show(FailureStatus.of(ProblemCode.MALFORMED), TEMPLATE, visit, view);
    }
}
