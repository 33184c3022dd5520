package jp.kumiai.otp.adapter.http;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;
import jp.kumiai.otp.domain.authentication.LoginFailure.WrongCredentials;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure;

/** The real server on a free port, over use cases that tests choose. */
public final class RunningServer implements AutoCloseable {

    /** Use cases that refuse everything. */
    public static final UseCases REFUSING = new UseCases(
            command -> Either.left(new WrongCredentials()),
            command -> Either.left(new VerificationFailure.SessionOver()),
            command -> Either.left(new RegistrationFailure.SessionOver()),
            id -> Option.none(),
            id -> {});

    private final OtpHttpServer server;
    private final WebClient client;

    public static UseCases loggingInBy(LogIn logIn) {
        return new UseCases(
                logIn,
                REFUSING.enterOneTimePassword(),
                REFUSING.registerToken(),
                REFUSING.showSession(),
                REFUSING.logOut());
    }

    public static UseCases enteringBy(EnterOneTimePassword enterOneTimePassword) {
        return new UseCases(
                REFUSING.logIn(),
                enterOneTimePassword,
                REFUSING.registerToken(),
                REFUSING.showSession(),
                REFUSING.logOut());
    }

    public static UseCases registeringBy(RegisterToken registerToken) {
        return new UseCases(
                REFUSING.logIn(),
                REFUSING.enterOneTimePassword(),
                registerToken,
                REFUSING.showSession(),
                REFUSING.logOut());
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
                OtpHttpServer.start(new HttpSettings("127.0.0.1", 0, "試験銀行"), useCases, () -> true, demo));
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
