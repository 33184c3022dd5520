package jp.kumiai.otp.adapter.http;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.function.BooleanSupplier;
import jp.kumiai.otp.adapter.http.billing.FeeRunner;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.page.PageRoutes;
import jp.kumiai.otp.adapter.http.problem.Errors;
import jp.kumiai.otp.adapter.http.server.HttpServer;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;

/** The product over HTTP: the JSON API, the pages, and what operators ask. It listens from start to close. */
public final class OtpHttpServer implements AutoCloseable {

    private final HttpServer server;
    private final FeeRunner runner;

    private OtpHttpServer(HttpServer server, FeeRunner runner) {
        this.server = server;
        this.runner = runner;
    }

    /**
     * Starts to listen.
     *
     * @param ready whether this node can serve now; asked on every readiness check
     * @param demo whoever can show key fobs on the screen; none in a real bank, and then no route for it exists
     * @throws PortInUse when the port is taken
     */
    public static OtpHttpServer start(
            HttpSettings settings, UseCases useCases, BooleanSupplier ready, Option<ShowVirtualTokens> demo) {
        FeeRunner runner = new FeeRunner(useCases.bank().fees().run());
        List<Route> routes = Routes.of(settings, useCases, runner, ready, demo);
        Errors errors = new Errors(PageRoutes.errors(settings.bankName()));
        try {
            return new OtpHttpServer(HttpServer.start(settings.host(), settings.port(), routes, errors), runner);
        } catch (IOException e) {
            throw isTaken(e) ? new PortInUse(settings.port(), e) : new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** Takes no new requests and lets those under way end, and then a page of a fee run, ten seconds each at most. */
    @Override
    public void close() {
        server.close();
        runner.close();
    }

    private static boolean isTaken(IOException failure) {
        return (failure instanceof BindException || failure.getCause() instanceof BindException)
                && String.valueOf(failure)
                        .concat(String.valueOf(failure.getCause()))
                        .contains("in use");
    }
}
