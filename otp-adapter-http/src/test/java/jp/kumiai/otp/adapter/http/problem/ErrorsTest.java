package jp.kumiai.otp.adapter.http.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.kumiai.otp.adapter.http.ApiClient.AUTHORISATIONS;
import static jp.kumiai.otp.adapter.http.ApiClient.BANK;
import static jp.kumiai.otp.adapter.http.ApiClient.LIFTING;
import static jp.kumiai.otp.adapter.http.ApiClient.REVOCATION;
import static jp.kumiai.otp.adapter.http.ApiClient.SESSION;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.net.http.HttpResponse;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.LogLines;
import jp.kumiai.otp.adapter.http.Overheard;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.application.port.PortUnavailable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What use cases throw, over the whole API. */
final class ErrorsTest {

    private static Function<Object, RuntimeException> fault = input -> new IllegalStateException();

    private static final RunningServer SERVER = RunningServer.with(Overheard.by(input -> {
        throw fault.apply(input);
    }));
    private static final ApiClient API = ApiClient.of(SERVER).as(Samples.SESSION);

    private static final int ASKED = RightRequest.values().length + 8;

    private final LogLines log = new LogLines();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void asksToTryAgainWhenSomebodyElseWasFaster() {
        fault = input -> Samples.stillStale();

        assertThat(everything()).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(code(response)).isEqualTo("TRY_AGAIN");
            assertThat(response.headers().allValues("Retry-After")).containsExactly("1");
        });
        assertThat(log.all()).isEmpty();
    }

    @Test
    void tellsTheLogOnceWhyAPortIsAwayAndTheCallerOnlyWhereToLook() {
        fault = input -> new PortUnavailable("store", new IllegalStateException("connection refused"));

        assertThat(everything()).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(code(response)).isEqualTo("UNAVAILABLE");
            assertThat(response.headers().allValues("Retry-After")).isEmpty();
            assertThat(response.body()).doesNotContain("store").doesNotContain("refused");
            assertThat(linesWith(errorId(response)))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("connection refused");
        });
        assertThat(log.all()).hasSize(ASKED);
    }

    @Test
    @Tag("case-E7")
    void tellsOfABugJustSo() {
        fault = input -> new IllegalStateException("broken");

        assertThat(everything()).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(code(response)).isEqualTo("BUG");
            assertThat(response.body()).doesNotContain("broken").doesNotContain("Exception");
            assertThat(linesWith(errorId(response)))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("broken");
        });
        assertThat(log.all()).hasSize(ASKED);
    }

    @Test
    @Tag("case-E4")
    @Tag("case-A10")
    void keepsSecretsOutOfLogsAndAnswersEvenWhenAnExceptionCarriesTheWholeInput() {
        fault = input -> new IllegalStateException(input.toString());

        String told = everything()
                        .map(response -> response.headers().map() + response.body())
                        .mkString()
                + log.all().mkString();

        assertThat(told)
                .contains("redacted")
                .doesNotContain("canary")
                .doesNotContain("72616172")
                .doesNotContain(Samples.SESSION.reveal())
                .doesNotContain(Samples.STAFF_SESSION.reveal());
    }

    @Test
    void fallsBackToABarePageWhenTheErrorPageIsBroken() {
        Errors errors = new Errors((code, errorId) -> {
            throw new IllegalStateException("broken page");
        });

        Reply reply = errors.reply("/login", "GET /login", new PortUnavailable("store"));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(log.all()).hasSize(2);
        assertThat(new String(reply.body().toBytes(), UTF_8))
                .contains(log.all().head().substring(0, 36));
    }

    private static List<HttpResponse<String>> everything() {
        return List.of(RightRequest.values())
                .map(request -> request.send(API))
                .appendAll(List.of(
                                SESSION,
                                LIFTING,
                                REVOCATION,
                                LIFTING + "/lift-1",
                                REVOCATION + "/revoke-1",
                                AUTHORISATIONS + "/transfer-1")
                        .map(API::get))
                .append(API.asTheBank().get(BANK + "/tokens/00123456/trace"))
                .append(API.delete(SESSION));
    }

    private List<String> linesWith(String errorId) {
        return log.all().filter(line -> line.contains(errorId));
    }

    private static String errorId(HttpResponse<String> response) {
        return json(response).path("errorId").asText("none");
    }
}
