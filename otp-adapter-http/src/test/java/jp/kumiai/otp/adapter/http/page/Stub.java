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
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;

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

    public static Stub at(SessionStanding standing) {
        return showing(Option.some(standing));
    }

    private static Stub showing(Option<SessionStanding> standing) {
        return new Stub(new UseCases(
                command -> unexpected(), command -> unexpected(), command -> unexpected(), id -> standing, id -> {
                    throw new AssertionError("not to be called");
                }));
    }

    private static <F, A> Either<F, A> unexpected() {
        throw new AssertionError("not to be called");
    }

    public Stub loggingIn(LogIn logIn) {
        return new Stub(new UseCases(
                logIn,
                useCases.enterOneTimePassword(),
                useCases.registerToken(),
                useCases.showSession(),
                useCases.logOut()));
    }

    public Stub entering(EnterOneTimePassword enter) {
        return new Stub(new UseCases(
                useCases.logIn(), enter, useCases.registerToken(), useCases.showSession(), useCases.logOut()));
    }

    public Stub registering(RegisterToken register) {
        return new Stub(new UseCases(
                useCases.logIn(),
                useCases.enterOneTimePassword(),
                register,
                useCases.showSession(),
                useCases.logOut()));
    }

    public Stub finding(ShowSession show) {
        return new Stub(new UseCases(
                useCases.logIn(), useCases.enterOneTimePassword(), useCases.registerToken(), show, useCases.logOut()));
    }

    public Stub loggingOut(LogOut logOut) {
        return new Stub(new UseCases(
                useCases.logIn(),
                useCases.enterOneTimePassword(),
                useCases.registerToken(),
                useCases.showSession(),
                logOut));
    }

    public RunningServer start() {
        return RunningServer.with(useCases);
    }
}
