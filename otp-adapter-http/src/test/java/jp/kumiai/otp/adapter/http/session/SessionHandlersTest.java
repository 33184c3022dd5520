package jp.kumiai.otp.adapter.http.session;

import static jp.kumiai.otp.adapter.http.ApiClient.ONE_TIME_PASSWORD;
import static jp.kumiai.otp.adapter.http.ApiClient.REGISTRATION;
import static jp.kumiai.otp.adapter.http.ApiClient.SESSION;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Option;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.adapter.http.UseCases;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SessionHandlersTest {

    private static final List<SessionKey> SHOWN = new ArrayList<>();
    private static final List<SessionKey> ENDED = new ArrayList<>();
    private static Option<ShownSession> standing = Option.none();

    private static final RunningServer SERVER = RunningServer.with(RunningServer.only(new UseCases.Login(
            RunningServer.REFUSING.login().logIn(),
            command -> {
                throw new IllegalStateException("nobody is to be asked");
            },
            command -> {
                throw new IllegalStateException("nobody is to be asked");
            },
            SessionHandlersTest::show,
            id -> ENDED.add(id.key()))));
    private static final ApiClient ANONYMOUS = ApiClient.of(SERVER);
    private static final ApiClient API = ANONYMOUS.as(Samples.SESSION);

    @BeforeEach
    void forgetCalls() {
        SHOWN.clear();
        ENDED.clear();
        standing = Option.none();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Nested
    final class Showing {

        @Test
        void tellsWhoIsLoggedInAndTheirToken() {
            standing = Option.some(Samples.inService(SessionStage.AUTHENTICATED));

            JsonNode session = json(API.get(SESSION));

            assertThat(SHOWN).containsExactly(Samples.SESSION.key());
            assertThat(session.path("loginId").asText()).isEqualTo("hanako");
            assertThat(session.path("name").asText()).isEqualTo("山田 花子");
            assertThat(session.path("userClass").asText()).isEqualTo("GENERAL");
            assertThat(session.at("/contract/id").asText()).isEqualTo("K-0001");
            assertThat(session.at("/contract/startDate").asText()).isEqualTo("2026-10-01");
            assertThat(session.path("next").asText()).isEqualTo("NONE");
            assertThat(session.path("tokenStatus").asText()).isEqualTo("IN_SERVICE");
            assertThat(session.at("/token/serialNumber").asText()).isEqualTo("00123456");
            assertThat(session.at("/token/expiresAt").asText()).isEqualTo("2031-03-30T23:00:00Z");
        }

        @Test
        @Tag("F4")
        void keepsTheTokenFromWhomOnlyKnowsThePassword() {
            standing = Option.some(Samples.inService(SessionStage.OTP_REQUIRED));

            JsonNode session = json(API.get(SESSION));

            assertThat(session.path("next").asText()).isEqualTo("ONE_TIME_PASSWORD");
            assertThat(session.has("token")).isFalse();
        }

        @Test
        void tellsThatANewcomerHasNoToken() {
            standing = Option.some(Samples.newcomer(SessionStage.REGISTRATION_REQUIRED));

            JsonNode session = json(API.get(SESSION));

            assertThat(session.path("next").asText()).isEqualTo("REGISTRATION");
            assertThat(session.path("tokenStatus").asText()).isEqualTo("UNREGISTERED");
            assertThat(session.has("token")).isFalse();
        }

        @Test
        void knowsNoSessionThatIsOver() {
            HttpResponse<String> response = API.get(SESSION);

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(code(response)).isEqualTo("SESSION_OVER");
        }
    }

    @Nested
    final class LoggingOut {

        @Test
        void endsTheSession() {
            HttpResponse<String> response = API.delete(SESSION);

            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(ENDED).containsExactly(Samples.SESSION.key());
        }
    }

    @Nested
    @Tag("F4")
    @Tag("F8")
    final class WithoutASession {

        @ParameterizedTest
        @MethodSource("jp.kumiai.otp.adapter.http.session.SessionHandlersTest#noSessions")
        void refusesEveryResourceOfASession(List<String> headers) {
            assertThat(List.of(
                            "GET " + SESSION, "DELETE " + SESSION, "POST " + REGISTRATION, "POST " + ONE_TIME_PASSWORD))
                    .allSatisfy(operation -> {
                        HttpResponse<String> response = ask(operation, headers);

                        assertThat(response.statusCode()).isEqualTo(401);
                        assertThat(code(response)).isEqualTo("SESSION_OVER");
                    });
            assertThat(SHOWN).isEmpty();
            assertThat(ENDED).isEmpty();
        }

        private static HttpResponse<String> ask(String operation, List<String> headers) {
            String[] parts = operation.split(" ", 2);
            HttpRequest.Builder request = ANONYMOUS
                    .request(parts[1])
                    .method(parts[0], BodyPublishers.ofString("{}"))
                    .header("Content-Type", "application/json");
            headers.forEach(header -> request.header(header.split(": ", 2)[0], header.split(": ", 2)[1]));
            return ANONYMOUS.send(parts[0], parts[1], request);
        }
    }

    static Stream<List<String>> noSessions() {
        String id = Samples.SESSION.reveal();
        return Stream.of(
                List.of(),
                List.of("Cookie: session=" + id + "; __Host-sid=" + id),
                List.of("Authorization: Basic " + id),
                List.of("Authorization: " + id),
                List.of("Authorization: Bearer"),
                List.of("Authorization: Bearer " + id + "="),
                List.of("Authorization: Bearer  " + id),
                List.of("Authorization: Bearer " + id.substring(1)),
                List.of("Authorization: Bearer " + id + "," + id),
                List.of("Authorization: Bearer " + id, "Authorization: Bearer " + id),
                List.of("X-Session: " + id));
    }

    @Test
    void readsTheSchemeWithoutCase() {
        ANONYMOUS.send(
                "DELETE",
                SESSION,
                ANONYMOUS
                        .request(SESSION)
                        .header("authorization", "bEARER " + Samples.SESSION.reveal())
                        .DELETE());

        assertThat(ENDED).containsExactly(Samples.SESSION.key());
    }

    private static Option<ShownSession> show(SessionId id) {
        SHOWN.add(id.key());
        return standing;
    }
}
