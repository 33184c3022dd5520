package jp.kumiai.otp.adapter.http.page;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.UseCases;
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.lifting.LiftSuspensions;
import jp.kumiai.otp.application.lifting.ShowLiftList;
import jp.kumiai.otp.application.lifting.ShowLifted;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.revocation.RevokeTokens;
import jp.kumiai.otp.application.revocation.ShowRevocation;
import jp.kumiai.otp.application.revocation.ShowRevocationList;
import jp.kumiai.otp.application.session.LogOut;
import jp.kumiai.otp.application.session.OpenAdministration;
import jp.kumiai.otp.application.session.ShowSession;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.application.softwaretoken.ActivateSoftwareToken;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareToken;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;

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
        return new Stub(RunningServer.REFUSING)
                .with(new UseCases.Login(
                        command -> unexpected(), command -> unexpected(), command -> unexpected(), id -> shown, id -> {
                            throw new AssertionError("not to be called");
                        }))
                .with(new UseCases.Lifting(
                        session -> unexpected(), command -> unexpected(), (session, request) -> unexpected()))
                .with(new UseCases.Revocation(
                        session -> unexpected(), command -> unexpected(), (session, request) -> unexpected()))
                .with(new UseCases.SoftwareTokens(session -> unexpected(), command -> unexpected()))
                .with(session -> opened(shown));
    }

    private static Either<AccessDenial, BankingUser> opened(Option<ShownSession> shown) {
        return shown.map(ShownSession::standing)
                .filter(Standing::administers)
                .map(Standing::user)
                .toEither(AccessDenial.NOT_ENTITLED);
    }

    private static <F, A> Either<F, A> unexpected() {
        throw new AssertionError("not to be called");
    }

    private Stub with(UseCases.Login login) {
        return new Stub(new UseCases(
                login,
                useCases.administration(),
                useCases.lifting(),
                useCases.revocation(),
                useCases.operations(),
                useCases.softwareTokens(),
                useCases.bank()));
    }

    private Stub with(OpenAdministration administration) {
        return new Stub(new UseCases(
                useCases.login(),
                administration,
                useCases.lifting(),
                useCases.revocation(),
                useCases.operations(),
                useCases.softwareTokens(),
                useCases.bank()));
    }

    private Stub with(UseCases.Lifting lifting) {
        return new Stub(new UseCases(
                useCases.login(),
                useCases.administration(),
                lifting,
                useCases.revocation(),
                useCases.operations(),
                useCases.softwareTokens(),
                useCases.bank()));
    }

    private Stub with(UseCases.Revocation revocation) {
        return new Stub(new UseCases(
                useCases.login(),
                useCases.administration(),
                useCases.lifting(),
                revocation,
                useCases.operations(),
                useCases.softwareTokens(),
                useCases.bank()));
    }

    private Stub with(UseCases.SoftwareTokens softwareTokens) {
        return new Stub(new UseCases(
                useCases.login(),
                useCases.administration(),
                useCases.lifting(),
                useCases.revocation(),
                useCases.operations(),
                softwareTokens,
                useCases.bank()));
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

    public Stub listingSuspensions(ShowLiftList list) {
        UseCases.Lifting lifting = useCases.lifting();
        return with(new UseCases.Lifting(list, lifting.lift(), lifting.result()));
    }

    public Stub lifting(LiftSuspensions lift) {
        UseCases.Lifting lifting = useCases.lifting();
        return with(new UseCases.Lifting(lifting.list(), lift, lifting.result()));
    }

    public Stub showingLifted(ShowLifted result) {
        UseCases.Lifting lifting = useCases.lifting();
        return with(new UseCases.Lifting(lifting.list(), lifting.lift(), result));
    }

    public Stub listingTokens(ShowRevocationList list) {
        UseCases.Revocation revocation = useCases.revocation();
        return with(new UseCases.Revocation(list, revocation.revoke(), revocation.result()));
    }

    public Stub revoking(RevokeTokens revoke) {
        UseCases.Revocation revocation = useCases.revocation();
        return with(new UseCases.Revocation(revocation.list(), revoke, revocation.result()));
    }

    public Stub showingRevoked(ShowRevocation result) {
        UseCases.Revocation revocation = useCases.revocation();
        return with(new UseCases.Revocation(revocation.list(), revocation.revoke(), result));
    }

    public Stub issuing(IssueSoftwareToken issue) {
        return with(new UseCases.SoftwareTokens(issue, useCases.softwareTokens().activate()));
    }

    public Stub activating(ActivateSoftwareToken activate) {
        return with(new UseCases.SoftwareTokens(useCases.softwareTokens().issue(), activate));
    }

    public RunningServer start() {
        return RunningServer.with(useCases);
    }
}
