package jp.kumiai.otp.adapter.http.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.kumiai.otp.adapter.http.WebClient;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.problem.ErrorPages;
import jp.kumiai.otp.adapter.http.problem.Errors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two requests on one connection, whose replies somebody else makes later, in a thread that has better things to do. */
@Timeout(20)
final class LaterRepliesTest {

    private static final String REQUEST = "POST /later HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n%s\r\n";

    private final LinkedBlockingQueue<CompletableFuture<Reply>> asked = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<String> readers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> writers = new ConcurrentLinkedQueue<>();
    private final HttpServer server = start();

    private HttpServer start() {
        try {
            return HttpServer.start(
                    "127.0.0.1",
                    0,
                    List.of(Route.postLater("/later", this::later)),
                    route -> this::written,
                    new Errors(ErrorPages.plainText()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletionStage<Reply> later(Exchange exchange) {
        readers.add(Thread.currentThread().getName());
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        asked.add(reply);
        return reply;
    }

    private void written(int status) {
        writers.add(Thread.currentThread().getName());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void areWrittenByTheServersWriters() throws Exception {
        answerTwoRequests();

        assertThat(writers).containsExactly(HttpThreads.WRITERS, HttpThreads.WRITERS);
    }

    @Test
    void areFollowedByTheNextRequestInTheSameThreads() throws Exception {
        answerTwoRequests();

        assertThat(readers).hasSize(2).last().isEqualTo(HttpThreads.WRITERS);
    }

    private void answerTwoRequests() throws Exception {
        try (Socket socket = new WebClient(server.port()).connect()) {
            socket.getOutputStream()
                    .write((REQUEST.formatted("") + REQUEST.formatted("Connection: close\r\n")).getBytes(US_ASCII));
            make("one");
            make("two");

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .containsSubsequence("HTTP/1.1 200", "one", "HTTP/1.1 200", "two");
        }
    }

    /** Makes the next reply that is asked for, once the server waits for it. */
    private void make(String text) throws InterruptedException {
        CompletableFuture<Reply> reply = asked.poll(10, TimeUnit.SECONDS);
        assertThat(reply).isNotNull();
        while (reply.getNumberOfDependents() == 0) {
            Thread.onSpinWait();
        }
        reply.complete(Reply.ok("text/plain", Body.utf8(text)));
    }
}
