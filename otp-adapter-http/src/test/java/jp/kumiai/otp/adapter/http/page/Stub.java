package jp.kumiai.otp.adapter.http.page;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.UseCases;
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.session.LogOut;
import jp.kumiai.otp.application.session.ShowSession;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.domain.session.SessionStage;

/** Use cases of which a test chooses the one it is about. The others must not be called, and fail if they are. */
public record Stub(UseCases useCases) {

    /** Nobody has a session. */
    public static Stub nobody() {
        return showing(Option.none());
    }

    /** Everybody's login stands at this stage. */
    public static Stub at(SessionStage stage) {
        return showing(Option.some(People.hanako(stage)));
    }

    public static Stub at(ShownSession standing) {
        return showing(Option.some(standing));
    }

    private static Stub showing(Option<ShownSession> shown) {
        return with(new UseCases.Login(
                command -> unexpected(), command -> unexpected(), command -> unexpected(), id -> shown, id -> {
                    throw new AssertionError("not to be called");
                }));
    }

    private static Stub with(UseCases.Login login) {
        return new Stub(RunningServer.only(login));
    }

    private static <F, A> Either<F, A> unexpected() {
        throw new AssertionError("not to be called");
    }

    public Stub loggingIn(LogIn logIn) {
        UseCases.Login login = useCases.login();
        return with(new UseCases.Login(
                logIn, login.enterOneTimePassword(), login.registerToken(), login.showSession(), login.logOut()));
    }

    public Stub entering(EnterOneTimePassword enter) {
        UseCases.Login login = useCases.login();
        return with(
                new UseCases.Login(login.logIn(), enter, login.registerToken(), login.showSession(), login.logOut()));
    }

    public Stub registering(RegisterToken register) {
        UseCases.Login login = useCases.login();
        return with(new UseCases.Login(
                login.logIn(), login.enterOneTimePassword(), register, login.showSession(), login.logOut()));
    }

    public Stub finding(ShowSession show) {
        UseCases.Login login = useCases.login();
        return with(new UseCases.Login(
                login.logIn(), login.enterOneTimePassword(), login.registerToken(), show, login.logOut()));
    }

    public Stub loggingOut(LogOut logOut) {
        UseCases.Login login = useCases.login();
        return with(new UseCases.Login(
                login.logIn(), login.enterOneTimePassword(), login.registerToken(), login.showSession(), logOut));
    }

    public RunningServer start() {
        return RunningServer.with(useCases);
    }
}
