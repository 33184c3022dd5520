package jp.kumiai.otp.adapter.http.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.adapter.http.LogLines;
import jp.kumiai.otp.adapter.http.WebClient;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.exchange.Traffic;
import jp.kumiai.otp.adapter.http.problem.ErrorPages;
import jp.kumiai.otp.adapter.http.problem.Errors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class HttpServerTest {

    private static final String TEXT = "text/plain";
    private static final int MORE_THAN_THREADS = 300;
    private static final int LATE_MILLIS = 200;

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final HttpServer server = start();
    private final WebClient client = new WebClient(server.port());

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    final class Routing {

        @Test
        void handsOverTheVariablesOfTheTemplate() {
            assertThat(client.get("/things/a%20b?x=1&y").body()).isEqualTo("GET /things/a%20b a%20b x=1&y");
        }

        @Test
        void answersHeadLikeGetWithoutTheBody() {
            String head = client.raw("HEAD /things/7 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            assertThat(head)
                    .startsWith("HTTP/1.1 200 ")
                    .contains("Content-Length: 16")
                    .endsWith("\r\n\r\n");
        }

        @Test
        void namesTheMethodsThatAreAllowed() {
            HttpResponse<String> response =
                    client.send(client.request("/things/7").DELETE().build());

            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().allValues("Allow")).containsExactly("GET, HEAD");
        }

        @Test
        void knowsNeitherTraceNorOptions() {
            assertThat(List.of("TRACE", "OPTIONS", "PATCH", "get"))
                    .allSatisfy(method -> assertThat(client.raw(method
                                    + " /things/7 HTTP/1.1\r\nHost: a\r\nX: canary\r\nConnection: close\r\n\r\n"))
                            .startsWith("HTTP/1.1 405 ")
                            .doesNotContain("canary"));
        }

        @Test
        void findsNothingElsewhere() {
            assertThat(List.of("/", "/things", "/things/7/", "/things/7/8", "/THINGS/7", "/problems/bug"))
                    .allSatisfy(
                            path -> assertThat(client.get(path).statusCode()).isEqualTo(404));
        }

        @Test
        void refusesPathsThatCouldBeReadInTwoWays() {
            assertThat(List.of("/things/%2e%2e/x", "/things/a%2fb", "/things/a%00b", "/things//7"))
                    .allSatisfy(path -> assertThat(
                                    client.raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                            .startsWith("HTTP/1.1 4"));
        }
    }

    @Nested
    @Tag("case-A6")
    @Tag("case-F12")
    final class Limits {

        @Test
        void takesABodyUpToTheLimit() {
            String longest = "x".repeat(HttpServer.MAX_BODY_BYTES);

            assertThat(client.post("/count", TEXT, longest).body()).isEqualTo("16384");
            assertThat(client.post("/count", TEXT, chunked(longest)).body()).isEqualTo("16384");
        }

        @Test
        void refusesABodyThatIsAnnouncedTooLargeWithoutWaitingForIt() {
            String response = client.raw("POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 10485760\r\n\r\n");

            assertThat(response).startsWith("HTTP/1.1 413 ");
            assertThat(calls).hasValue(0);
        }

        @Test
        void stopsReadingABodyThatTurnsOutTooLarge() {
            String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";

            String response = client.raw("POST /count HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunk.repeat(4) + "1\r\nx\r\n");

            assertThat(response).startsWith("HTTP/1.1 413 ");
            assertThat(calls).hasValue(0);
        }

        @Test
        void refusesHeadersAndAddressesThatAreTooLarge() {
            String tooLong = "x".repeat(HttpServer.MAX_HEADER_BYTES);

            assertThat(client.raw("GET /things/7 HTTP/1.1\r\nHost: a\r\nX: " + tooLong + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 431 ");
            assertThat(client.raw("GET /things/" + tooLong + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                    .startsWith("HTTP/1.1 414 ");
        }

        @Test
        void answersOthersWhileManyBodiesDoNotCome() throws IOException {
            java.util.List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < MORE_THAN_THREADS; i++) {
                    Socket socket = client.connect();
                    socket.getOutputStream()
                            .write("POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx".getBytes(US_ASCII));
                    slow.add(socket);
                }

                assertThat(client.get("/things/7").statusCode()).isEqualTo(200);
                assertThat(calls).hasValue(0);
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }

        @Test
        void refusesWhatIsNoHttp() {
            assertThat(List.of(
                            "GARBAGE\r\n\r\n",
                            "GET /things/7 HTTP/1.1\r\n\r\n",
                            "GET /things/7 HTTP/9.1\r\nHost: a\r\n\r\n",
                            "POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
                            "POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                            "POST /count HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n"))
                    .allSatisfy(request -> assertThat(client.raw(request)).startsWith("HTTP/1.1 400 "));
            assertThat(calls).hasValue(0);
        }
    }

    @Nested
    @Tag("case-E7")
    final class Bugs {

        @Test
        void tellsTheCallerAnIdOnly() {
            try (LogLines log = new LogLines()) {
                HttpResponse<String> response = client.get("/bug");

                assertThat(response.statusCode()).isEqualTo(500);
                assertThat(response.body()).doesNotContain("broken").doesNotContain("at jp.");
                assertThat(log.all()).hasSize(1).first().asString().contains("broken", "GET /bug");
            }
        }

        @Test
        void survivesAnErrorOfTheMachine() throws Exception {
            try (LogLines log = new LogLines();
                    Socket socket = client.connect()) {
                sendWithLateBody(socket, "/overflow");

                assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                        .startsWith("HTTP/1.1 500 ")
                        .doesNotContain("StackOverflow");
                assertThat(log.all()).anySatisfy(line -> assertThat(line).contains("StackOverflowError"));
                assertThat(client.get("/things/7").statusCode()).isEqualTo(200);
            }
        }
    }

    @Nested
    final class Closing {

        @Test
        void letsARequestUnderWayEnd() throws Exception {
            try (Socket socket = client.connect()) {
                sendWithLateBody(socket, "/slow");
                entered.await();

                CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
                waitUntilNobodyListens();
                pause(HttpServer.STOP_IDLE_MILLIS * 3 / 2); // longer than a connection that nobody works for lives now
                released.countDown();

                assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                        .startsWith("HTTP/1.1 200 ")
                        .endsWith("done");
                assertThat(closing).succeedsWithin(Duration.ofSeconds(5));
            }
        }

        private void waitUntilNobodyListens() {
            assertThatThrownBy(() -> {
                        while (true) {
                            client.connect().close();
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    /** So that the server takes the request up a second time, on another way than one that comes at once. */
    private static void sendWithLateBody(Socket socket, String path) throws IOException, InterruptedException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        pause(LATE_MILLIS);
        socket.getOutputStream().write('x');
    }

    /** Real time, since the server's own timeouts are what is looked at. */
    private static void pause(int millis) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    @Timeout(20)
    void endsARequestWhoseWatcherFails() throws Exception {
        Traffic failing = route -> status -> {
            throw new IllegalStateException("the watcher's bug");
        };
        try (HttpServer watched = start(failing)) {
            URI uri = URI.create("http://127.0.0.1:" + watched.port() + "/things/1");

            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(500);
        }
    }

    private HttpServer start() {
        return start(Traffic.UNWATCHED);
    }

    private HttpServer start(Traffic traffic) {
        try {
            return HttpServer.start("127.0.0.1", 0, routes(), traffic, new Errors(ErrorPages.plainText()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Route> routes() {
        return List.of(
                Route.get("/things/{id}", HttpServerTest::describe),
                Route.post("/count", exchange -> {
                    calls.incrementAndGet();
                    return text(Integer.toString(exchange.body().length()));
                }),
                Route.post("/slow", exchange -> slow()),
                Route.post("/overflow", exchange -> overflow(0)),
                Route.get("/bug", exchange -> {
                    throw new IllegalArgumentException("broken");
                }));
    }

    private static Reply describe(Exchange exchange) {
        return text(exchange + " " + exchange.pathParameter("id") + " " + exchange.query());
    }

    private Reply slow() {
        entered.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            return text("interrupted");
        }
        return text("done");
    }

    @SuppressWarnings("InfiniteRecursion") // to run out of stack
    private static Reply overflow(int depth) {
        return overflow(depth + 1);
    }

    private static Reply text(String text) {
        return Reply.ok(TEXT, Body.utf8(text));
    }

    private static BodyPublisher chunked(String text) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofString(text));
    }
}
