package jp.kumiai.otp.adapter.http.server;

import io.vavr.collection.List;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.exchange.Traffic;
import jp.kumiai.otp.adapter.http.problem.Errors;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server of plain HTTP/1.1 for routes; TLS ends at the edge before it. What it reads of anybody is bounded. */
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    static final int MAX_BODY_BYTES = 16 * 1024;
    static final int MAX_HEADER_BYTES = 8 * 1024;
    private static final int MAX_CONNECTIONS = 4_096;
    private static final int IDLE_MILLIS = 30_000;
    private static final int STOP_MILLIS = 10_000;
    /** How long a connection that nobody works for is kept while stopping: the price of every stop, so not long. */
    static final int STOP_IDLE_MILLIS = 1_000;

    private final Server server;
    private final ServerConnector connector;

    private HttpServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Listens when it returns.
     *
     * @param port 0 for any that is free
     * @throws IOException when it cannot listen there
     */
    public static HttpServer start(String host, int port, List<Route> routes, Traffic traffic, Errors errors)
            throws IOException {
        HttpThreads threads = new HttpThreads();
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(STOP_IDLE_MILLIS);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, connector));
        server.setStopTimeout(STOP_MILLIS);
        server.setErrorHandler(new ServerErrors(errors));
        server.setHandler(new GracefulHandler(
                new Handlers(threads.workers(), threads.writers(), traffic, errors).mapped(routes)));
        connector.open();
        HttpServer started = new HttpServer(server, connector);
        started.run();
        return started;
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no new requests and lets those under way end, for at most ten seconds. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (TimeoutException e) {
            LOG.warn("stopped before every request had ended");
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }

    private void run() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not start", e);
        }
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        configuration.setRequestHeaderSize(MAX_HEADER_BYTES);
        // the parser remembers fields it has seen, to find them again; bearer tokens are no such fields
        configuration.setHeaderCacheSize(0);
        return configuration;
    }
}
