package jp.kumiai.otp.adapter.http.server;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.problem.Errors;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
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
    public static HttpServer start(String host, int port, List<Route> routes, Errors errors) throws IOException {
        Server server = new Server(threads());
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(STOP_IDLE_MILLIS);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, connector));
        server.setStopTimeout(STOP_MILLIS);
        server.setErrorHandler(new ServerErrors(errors));
        server.setHandler(new GracefulHandler(mapped(routes, errors)));
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

    private static Handler mapped(List<Route> routes, Errors errors) {
        PathMappingsHandler mapped = new PathMappingsHandler(false);
        Map<String, List<Route>> byTemplate = routes.groupBy(Route::template);
        byTemplate.forEach((template, its) -> {
            UriTemplatePathSpec spec = new UriTemplatePathSpec(template);
            mapped.addMapping(spec, limited(spec, its, errors));
        });
        return mapped;
    }

    /** Whoever is admitted to a large body is answered by the first that admits them, all others by the last. */
    private static Handler limited(UriTemplatePathSpec template, List<Route> routes, Errors errors) {
        List<Handler> large = routes.flatMap(route -> route.largeBody()
                .map(body -> new LargeBodies(
                        template, route, body, limited(body.maxBytes(), template, List.of(route), errors))));
        return new Handler.Sequence(
                large.append(limited(MAX_BODY_BYTES, template, routes, errors)).asJava());
    }

    private static Handler limited(int maxBytes, UriTemplatePathSpec template, List<Route> routes, Errors errors) {
        SizeLimitHandler limited = new SizeLimitHandler(maxBytes, -1);
        limited.setHandler(new TemplateHandler(template, routes, maxBytes, errors));
        return limited;
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("http");
        if (VirtualThreads.areSupported()) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
        }
        return threads;
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        configuration.setRequestHeaderSize(MAX_HEADER_BYTES);
        return configuration;
    }
}
