package jp.kumiai.otp.adapter.http;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import jp.kumiai.otp.adapter.http.billing.FeeRunner;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.exchange.Traffic;
import jp.kumiai.otp.adapter.http.health.MetricsRoutes;
import jp.kumiai.otp.adapter.http.page.PageRoutes;
import jp.kumiai.otp.adapter.http.problem.Errors;
import jp.kumiai.otp.adapter.http.server.HttpServer;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;

/** The product over HTTP: the JSON API, the pages, and what operators ask. It listens from start to close. */
public final class OtpHttpServer implements AutoCloseable {

    private final HttpServer server;
    private final Option<HttpServer> metrics;
    private final FeeRunner runner;

    private OtpHttpServer(HttpServer server, Option<HttpServer> metrics, FeeRunner runner) {
        this.server = server;
        this.metrics = metrics;
        this.runner = runner;
    }

    /**
     * Starts to listen.
     *
     * @param demo whoever can show key fobs on the screen; none in a real bank, and then no route for it exists
     * @throws PortInUse when a port is taken
     */
    public static OtpHttpServer start(
            HttpSettings settings, UseCases useCases, Watch watch, Option<ShowVirtualTokens> demo) {
        FeeRunner runner = new FeeRunner(useCases.bank().fees().run());
        List<Route> routes = Routes.of(settings, useCases, runner, watch.ready(), demo);
        Errors errors = new Errors(PageRoutes.errors(settings.bankName()));
        Option<HttpServer> metrics = settings.metricsPort()
                .map(port -> listen(
                        settings.host(),
                        port,
                        MetricsRoutes.of(watch.ready(), watch.metrics()),
                        Traffic.UNWATCHED,
                        errors));
        try {
            HttpServer server = listen(settings.host(), settings.port(), routes, watch.traffic(), errors);
            return new OtpHttpServer(server, metrics, runner);
        } catch (RuntimeException e) {
            metrics.forEach(HttpServer::close);
            throw e;
        }
    }

    private static HttpServer listen(String host, int port, List<Route> routes, Traffic traffic, Errors errors) {
        try {
            return HttpServer.start(host, port, routes, traffic, errors);
        } catch (IOException e) {
            throw isTaken(e) ? new PortInUse(port, e) : new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** Where the metrics are; none where there are none. */
    public Option<Integer> metricsPort() {
        return metrics.map(HttpServer::port);
    }

    /** Takes no new requests and lets those under way end, and then a page of a fee run, ten seconds each at most. */
    @Override
    public void close() {
        server.close();
        metrics.forEach(HttpServer::close);
        runner.close();
    }

    private static boolean isTaken(IOException failure) {
        return (failure instanceof BindException || failure.getCause() instanceof BindException)
                && String.valueOf(failure)
                        .concat(String.valueOf(failure.getCause()))
                        .contains("in use");
    }
}
