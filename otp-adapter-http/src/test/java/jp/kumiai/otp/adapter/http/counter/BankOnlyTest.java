package jp.kumiai.otp.adapter.http.counter;

import static jp.kumiai.otp.adapter.http.ApiClient.BANK;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Locale;
import jp.kumiai.otp.adapter.http.AllRoutes;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.LogLines;
import jp.kumiai.otp.adapter.http.Overheard;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.adapter.http.WebClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every route of the bank, with the key, with others, and in a bank that has none. */
final class BankOnlyTest {

    private static final String KEY = RunningServer.BANK_KEY;
    private static final List<String> NO_KEYS = List.of(
            "Bearer",
            "Bearer ",
            "Basic " + KEY,
            KEY,
            "Bearer  " + KEY,
            "Bearer " + KEY + "x",
            "Bearer " + KEY.substring(1),
            "Bearer " + KEY.toUpperCase(Locale.ROOT),
            "Bearer another-key-of-the-bank-for-tests",
            "Bearer " + Samples.SESSION.reveal());

    private static final java.util.List<Object> ASKED = new ArrayList<>();
    private static final RunningServer SERVER = RunningServer.with(Overheard.by(ASKED::add));
    private static final ApiClient API = ApiClient.of(SERVER);

    @BeforeEach
    void forgetWhatWasAsked() {
        ASKED.clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    @Tag("R26")
    void letsTheBankAsk() {
        assertThat(routes()).hasSize(6).allSatisfy(route -> {
            ASKED.clear();

            ask(API, route, List.of("Bearer " + KEY));

            assertThat(ASKED).hasSize(1);
        });
    }

    @Test
    void readsTheSchemeWithoutCase() {
        routes().forEach(route -> ask(API, route, List.of("bEARER " + KEY)));

        assertThat(ASKED).hasSize(6);
    }

    @Test
    @Tag("case-F7")
    void letsNobodyElseAsk() {
        assertThat(routes())
                .allSatisfy(route -> assertThat(NO_KEYS.map(List::of)
                                .append(List.empty())
                                .append(List.of("Bearer " + KEY, "Bearer " + KEY)))
                        .allSatisfy(headers -> {
                            HttpResponse<String> response = ask(API, route, headers);

                            assertThat(response.statusCode()).isEqualTo(401);
                            assertThat(code(response)).isEqualTo("BANK_KEY_REQUIRED");
                        }));
        assertThat(ASKED).isEmpty();
    }

    @Test
    @Tag("case-E2")
    void tellsNobodyElseWhetherTheirRequestWasRight() {
        HttpResponse<String> right = ask(API, "POST " + BANK + "/lifting", List.of());
        HttpResponse<String> wrong = API.post(BANK + "/lifting", "no json");
        HttpResponse<String> typed = API.post(BANK + "/lifting", "text/plain", BodyPublishers.ofString(""));
        HttpResponse<String> noToken = API.get(BANK + "/tokens/1/trace");

        assertThat(List.of(wrong, typed, noToken)).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).isEqualTo(right.body());
        });
    }

    @Test
    @Tag("case-E4")
    void leavesKeysOutOfTheLogAndTheAnswers() {
        try (LogLines log = new LogLines()) {
            String told = routes().flatMap(
                            route -> NO_KEYS.append("Bearer " + KEY).map(key -> ask(API, route, List.of(key))))
                    .map(response -> response.headers().map() + response.body())
                    .mkString();

            assertThat(told).doesNotContain(KEY).doesNotContain("another-key").doesNotContain(Samples.SESSION.reveal());
            assertThat(log.all()).isEmpty();
        }
    }

    @Test
    void leavesSessionsAlone() {
        assertThat(code(API.asTheBank().get(ApiClient.SESSION))).isEqualTo("SESSION_OVER");
        assertThat(ASKED).isEmpty();
    }

    @Test
    void isNotThereInABankWithoutAKey() {
        try (RunningServer keyless = RunningServer.withoutBankKey(Overheard.by(ASKED::add))) {
            WebClient client = keyless.client();

            assertThat(routes()).allSatisfy(route -> {
                HttpRequest request = request(client.request(pathOf(route)), route, List.of("Bearer " + KEY))
                        .build();
                HttpResponse<String> response = client.send(request);

                assertThat(response.statusCode()).isEqualTo(404);
                assertThat(code(response)).isEqualTo("NOT_FOUND");
                assertThat(response.body())
                        .isEqualTo(client.get("/api/v1/nowhere").body());
            });
            assertThat(ASKED).isEmpty();
        }
    }

    private static List<String> routes() {
        return AllRoutes.withDemo()
                .filter(route -> route.template().startsWith(BANK))
                .map(route -> route.method() + " " + route.template().replace("{serial}", "00123456"));
    }

    private static HttpResponse<String> ask(ApiClient api, String route, List<String> keys) {
        String path = pathOf(route);
        return api.send(route.split(" ", 2)[0], path, request(api.request(path), route, keys));
    }

    private static HttpRequest.Builder request(HttpRequest.Builder request, String route, List<String> keys) {
        keys.forEach(key -> request.header("Authorization", key));
        return route.startsWith("GET ")
                ? request
                : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(bodyOf(route)));
    }

    private static String bodyOf(String route) {
        return List.of(RightRequest.values())
                .find(right -> right.path().equals(pathOf(route)))
                .map(RightRequest::body)
                .getOrElseThrow(() -> new IllegalStateException("no right request for " + route));
    }

    private static String pathOf(String route) {
        return route.split(" ", 2)[1];
    }
}
