package jp.kumiai.otp.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.kumiai.otp.adapter.http.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;

final class OtpHttpServerTest {

    private final AtomicBoolean ready = new AtomicBoolean(true);

    @Test
    void saysThatItLivesAndWhetherItIsReady() {
        OpenApiDocument document = OpenApiDocument.load();
        try (OtpHttpServer server = start("127.0.0.1", 0)) {
            WebClient client = new WebClient(server.port());

            HttpResponse<String> live = client.get("/health/live");
            HttpResponse<String> readyAtFirst = client.get("/health/ready");
            ready.set(false);
            HttpResponse<String> readyThen = client.get("/health/ready");

            assertThat(live.body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(readyAtFirst.body()).isEqualTo("{\"status\":\"READY\"}");
            assertThat(readyThen.statusCode()).isEqualTo(503);
            assertThat(readyThen.body()).isEqualTo("{\"status\":\"NOT_READY\"}");
            document.check("GET /health/live", live);
            document.check("GET /health/ready", readyAtFirst);
            document.check("GET /health/ready", readyThen);
        }
    }

    @Test
    void tellsWhenThePortIsTaken() {
        try (OtpHttpServer first = start("127.0.0.1", 0)) {
            assertThatThrownBy(() -> start("127.0.0.1", first.port()))
                    .isInstanceOfSatisfying(
                            PortInUse.class, taken -> assertThat(taken.port()).isEqualTo(first.port()));
        }
    }

    @Test
    void tellsAForeignAddressFromATakenPort() {
        assertThatThrownBy(() -> start("192.0.2.1", 0)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void leavesThePortFreeWhenClosed() {
        int port;
        try (OtpHttpServer first = start("127.0.0.1", 0)) {
            port = first.port();
        }

        try (OtpHttpServer second = start("127.0.0.1", port)) {
            assertThat(new WebClient(second.port()).get("/health/live").statusCode())
                    .isEqualTo(200);
        }
    }

    private OtpHttpServer start(String host, int port) {
        return OtpHttpServer.start(
                new HttpSettings(host, port, "試験銀行"), RunningServer.REFUSING, Watch.only(ready::get), Option.none());
    }
}
