package jp.kumiai.otp.adapter.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.net.http.HttpResponse;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import jp.kumiai.otp.adapter.http.LogLines;
import jp.kumiai.otp.adapter.http.WebClient;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.exchange.Traffic;
import jp.kumiai.otp.adapter.http.problem.ErrorPages;
import jp.kumiai.otp.adapter.http.problem.Errors;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server whose workers take nothing more, as those of one that is stopping. */
final class RejectedWorkTest {

    private static final Executor TAKES_NOTHING = work -> {
        throw new RejectedExecutionException("stopping");
    };

    private static final String CHUNKED =
            "POST /api/large HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final Traffic traffic = route -> statuses::add;
    private final Errors errors = new Errors(ErrorPages.plainText());
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        server.addConnector(connector);
        server.setErrorHandler(new ServerErrors(errors));
        server.setHandler(new Handlers(TAKES_NOTHING, Runnable::run, traffic, errors)
                .mapped(List.of(
                        Route.get("/api/things", exchange -> Reply.ok("text/plain", Body.utf8("here"))),
                        Route.post("/api/large", exchange -> Reply.ok("text/plain", Body.utf8("taken")))
                                .taking(new Route.LargeBody(HttpServer.MAX_BODY_BYTES * 2, exchange -> true)))));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private WebClient client() {
        return new WebClient(connector.getLocalPort());
    }

    @Test
    void answersThatItIsNotThereAndWondersAtNothing() {
        try (LogLines log = new LogLines()) {
            HttpResponse<String> response = client().get("/api/things");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("UNAVAILABLE");
            assertThat(log.all()).isEmpty();
        }
    }

    @Test
    void tellsWhoeverWatchesTheTraffic() {
        client().get("/api/things");

        assertThat(statuses).containsExactly(503);
    }

    /** Of a length that is not told, and there at once: a client still sending when it is answered may miss the answer. */
    @Test
    void answersWhoWouldHaveSentALargeBody() {
        try (LogLines log = new LogLines()) {
            String response = client().raw(CHUNKED + "4\r\nmuch\r\n0\r\n\r\n");

            assertThat(response).startsWith("HTTP/1.1 503 ").contains("UNAVAILABLE");
            assertThat(log.all()).isEmpty();
        }
    }
}
