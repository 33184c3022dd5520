package jp.kumiai.otp.adapter.http;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;
import jp.kumiai.otp.domain.authentication.LoginFailure.WrongCredentials;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure;

/** The real server on a free port, over use cases that tests choose, with a client that follows nothing. */
public final class RunningServer implements AutoCloseable {

    /** Use cases that refuse everything. */
    public static final UseCases REFUSING = new UseCases(
            command -> Either.left(new WrongCredentials()),
            command -> Either.left(new VerificationFailure.SessionOver()),
            command -> Either.left(new RegistrationFailure.SessionOver()),
            id -> Option.none(),
            id -> {});

    private final OtpHttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(OtpHttpServer server) {
        this.server = server;
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

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes these characters to the socket as they are and reads until the server closes it. */
    public String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
