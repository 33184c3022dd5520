package jp.kumiai.otp.bootstrap.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A load on a server that answers everything with 200. */
class CallersTest {

    private static final int STATUS = 200;
    private static final double MAX_SECONDS = 60;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(STATUS, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void measuresWhereOneAnswerInAHundredIsAnotherOne() throws IOException {
        Measured measured = send(2);

        assertThat(measured.count()).isEqualTo(200);
        assertThat(measured.wrong()).isEqualTo(2);
    }

    @Test
    void refusesToMeasureWhereMoreAre() {
        assertThatIOException().isThrownBy(() -> send(3)).withMessageStartingWith("not what was to be measured");
    }

    private Measured send(int unexpected) throws IOException {
        return new Callers(server.getAddress().getPort(), 2).send(new Unexpected(200, unexpected), MAX_SECONDS);
    }

    /** Requests of which the first ones were to be answered otherwise. */
    private record Unexpected(int count, int unexpected) implements Requests {

        private static final byte[] GET =
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        @Override
        public byte[] request(int number) {
            return GET;
        }

        @Override
        public boolean isAsExpected(int number, int answered) {
            return answered == STATUS && number >= unexpected;
        }
    }
}
