package jp.kumiai.otp.adapter.http.virtualtoken;

import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.net.http.HttpResponse;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.adapter.http.openapi.OpenApiDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class VirtualTokenHandlerTest {

    private static final String OPERATION = "GET /demo/tokens/{serial}";
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.load();
    private static final RunningServer SERVER =
            RunningServer.with(RunningServer.REFUSING, Option.some(Samples.VIRTUAL_TOKENS));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void showsWhatTheKeyFobShows() {
        HttpResponse<String> response = SERVER.get("/demo/tokens/00123456");

        DOCUMENT.check(OPERATION, response);
        JsonNode token = json(response);
        assertThat(token.path("serialNumber").asText()).isEqualTo("00123456");
        assertThat(token.path("code").asText()).isEqualTo("012345");
        assertThat(token.path("secondsLeft").asInt()).isEqualTo(17);
        assertThat(token.path("stepSeconds").asInt()).isEqualTo(60);
        assertThat(token.path("demo").asBoolean()).isTrue();
    }

    @Test
    void knowsNoOtherToken() {
        HttpResponse<String> response = SERVER.get("/demo/tokens/99999999");

        DOCUMENT.check(OPERATION, response);
        assertThat(response.statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoSerialNumber() {
        assertThat(List.of(
                        "1234567",
                        "1234567890123",
                        "abcdefgh",
                        "%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96%EF%BC%97%EF%BC%98"))
                .allSatisfy(serial -> {
                    HttpResponse<String> response = SERVER.get("/demo/tokens/" + serial);

                    DOCUMENT.check(OPERATION, response);
                    assertThat(code(response)).isEqualTo("MALFORMED");
                });
    }

    @Test
    void isNotThereInARealBank() {
        try (RunningServer real = RunningServer.with(RunningServer.REFUSING)) {
            assertThat(real.get("/demo/tokens/00123456").statusCode()).isEqualTo(404);
            assertThat(ApiClient.code(real.get("/demo/tokens/00123456"))).isEqualTo("NOT_FOUND");
        }
    }
}
