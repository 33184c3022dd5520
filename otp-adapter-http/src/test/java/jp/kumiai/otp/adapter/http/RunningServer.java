package jp.kumiai.otp.adapter.http;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;
import jp.kumiai.otp.domain.authentication.LoginFailure.WrongCredentials;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.session.AccessDenial;

/** The real server on a free port, over use cases that tests choose. */
public final class RunningServer implements AutoCloseable {

    /** Use cases that refuse everything. */
    public static final UseCases REFUSING = new UseCases(
            new UseCases.Login(
                    command -> Either.left(new WrongCredentials()),
                    command -> Either.left(new VerificationFailure.SessionOver()),
                    command -> Either.left(new RegistrationFailure.SessionOver()),
                    id -> Option.none(),
                    id -> {}),
            session -> Either.left(AccessDenial.SESSION_OVER),
            new UseCases.Lifting(
                    session -> Either.left(AccessDenial.SESSION_OVER),
                    command -> Either.left(new LiftFailure.Denied(AccessDenial.SESSION_OVER)),
                    (session, request) -> Either.left(AccessDenial.SESSION_OVER)),
            new UseCases.Revocation(
                    session -> Either.left(AccessDenial.SESSION_OVER),
                    command -> Either.left(new RevocationFailure.Denied(AccessDenial.SESSION_OVER)),
                    (session, request) -> Either.left(AccessDenial.SESSION_OVER)),
            new UseCases.Operations(
                    command -> CompletableFuture.completedStage(
                            Either.left(new AuthorisationFailure.Denied(AccessDenial.SESSION_OVER))),
                    (session, request) -> Either.left(AccessDenial.SESSION_OVER)),
            new UseCases.SoftwareTokens(
                    session -> Either.left(new RegistrationFailure.SessionOver()),
                    command -> Either.left(new RegistrationFailure.SessionOver())),
            RefusingBank.ALL);

    private final OtpHttpServer server;
    private final WebClient client;

    public static UseCases loggingInBy(LogIn logIn) {
        UseCases.Login login = REFUSING.login();
        return only(new UseCases.Login(
                logIn, login.enterOneTimePassword(), login.registerToken(), login.showSession(), login.logOut()));
    }

    public static UseCases enteringBy(EnterOneTimePassword enterOneTimePassword) {
        UseCases.Login login = REFUSING.login();
        return only(new UseCases.Login(
                login.logIn(), enterOneTimePassword, login.registerToken(), login.showSession(), login.logOut()));
    }

    public static UseCases registeringBy(RegisterToken registerToken) {
        UseCases.Login login = REFUSING.login();
        return only(new UseCases.Login(
                login.logIn(), login.enterOneTimePassword(), registerToken, login.showSession(), login.logOut()));
    }

    /** Refuses everything but these. */
    public static UseCases only(UseCases.Login login) {
        return new UseCases(
                login,
                REFUSING.administration(),
                REFUSING.lifting(),
                REFUSING.revocation(),
                REFUSING.operations(),
                REFUSING.softwareTokens(),
                REFUSING.bank());
    }

    public static UseCases only(UseCases.Lifting lifting) {
        return new UseCases(
                REFUSING.login(),
                REFUSING.administration(),
                lifting,
                REFUSING.revocation(),
                REFUSING.operations(),
                REFUSING.softwareTokens(),
                REFUSING.bank());
    }

    public static UseCases only(UseCases.Revocation revocation) {
        return new UseCases(
                REFUSING.login(),
                REFUSING.administration(),
                REFUSING.lifting(),
                revocation,
                REFUSING.operations(),
                REFUSING.softwareTokens(),
                REFUSING.bank());
    }

    public static UseCases only(UseCases.Operations operations) {
        return new UseCases(
                REFUSING.login(),
                REFUSING.administration(),
                REFUSING.lifting(),
                REFUSING.revocation(),
                operations,
                REFUSING.softwareTokens(),
                REFUSING.bank());
    }

    public static UseCases only(UseCases.SoftwareTokens softwareTokens) {
        return new UseCases(
                REFUSING.login(),
                REFUSING.administration(),
                REFUSING.lifting(),
                REFUSING.revocation(),
                REFUSING.operations(),
                softwareTokens,
                REFUSING.bank());
    }

    public static UseCases only(BankUseCases bank) {
        return new UseCases(
                REFUSING.login(),
                REFUSING.administration(),
                REFUSING.lifting(),
                REFUSING.revocation(),
                REFUSING.operations(),
                REFUSING.softwareTokens(),
                bank);
    }

    private RunningServer(OtpHttpServer server) {
        this.server = server;
        this.client = new WebClient(server.port());
    }

    public static RunningServer with(UseCases useCases) {
        return with(useCases, Option.none());
    }

    public static RunningServer with(UseCases useCases, Option<ShowVirtualTokens> demo) {
        return new RunningServer(
                OtpHttpServer.start(new HttpSettings("127.0.0.1", 0, "試験銀行"), useCases, Watch.only(() -> true), demo));
    }

    public int port() {
        return server.port();
    }

    public WebClient client() {
        return client;
    }

    public HttpRequest.Builder request(String path) {
        return client.request(path);
    }

    public HttpResponse<String> get(String path) {
        return client.get(path);
    }

    public HttpResponse<String> send(HttpRequest request) {
        return client.send(request);
    }

    /** Writes these characters to a socket as they are and reads until the server closes it. */
    public String raw(String request) {
        return client.raw(request);
    }

    @Override
    public void close() {
        server.close();
    }
}
