package jp.kumiai.otp.adapter.http.session;

import static jp.kumiai.otp.adapter.http.ApiClient.SESSION;
import static jp.kumiai.otp.adapter.http.ApiClient.SESSIONS;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Option;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.http.AllRoutes;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.adapter.http.UseCases;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.user.Standing;
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
            assertThat(session.path("authenticationState").asText()).isEqualTo("AVAILABLE");
            assertThat(session.path("secondsUntilNextCode").asText()).isEqualTo("0");
            assertThat(session.at("/token/serialNumber").asText()).isEqualTo("00123456");
            assertThat(session.at("/token/expiresAt").asText()).isEqualTo("2031-03-30T23:00:00Z");
        }

        @Test
        @Tag("case-F4")
        void keepsTheTokenFromWhomOnlyKnowsThePassword() {
            standing = Option.some(Samples.inService(SessionStage.OTP_REQUIRED));

            JsonNode session = json(API.get(SESSION));

            assertThat(session.path("next").asText()).isEqualTo("ONE_TIME_PASSWORD");
            assertThat(session.has("token")).isFalse();
            assertThat(session.has("authenticationState")).isFalse();
            assertThat(session.has("secondsUntilNextCode")).isFalse();
        }

        @Test
        @Tag("R33")
        void tellsThatTheClockHasOvertakenTheToken() {
            Instant expiry = DataShoji.SABUROS_TOKEN.expiresAt();

            standing = Option.some(saburo(DataShoji.SABUROS_TOKEN, expiry.minusMillis(1)));
            JsonNode before = json(API.get(SESSION));
            standing = Option.some(saburo(DataShoji.SABUROS_TOKEN, expiry));
            JsonNode at = json(API.get(SESSION));

            assertThat(before.path("tokenStatus").asText()).isEqualTo("IN_SERVICE");
            assertThat(at.path("tokenStatus").asText()).isEqualTo("TOKEN_EXPIRED");
            assertThat(at.at("/token/serialNumber").asText()).isEqualTo("34567890");
        }

        @Test
        @Tag("R36")
        void tellsHowLongToWaitForACodeThatIsNotUsedUp() {
            Token used = aToken().numbered(DataShoji.SABUROS)
                    .onLoanTo(DataShoji.NUMBER)
                    .usedUpTo(TimeStep.at(DataShoji.NOW, 60).value())
                    .build();

            standing = Option.some(saburo(used, DataShoji.NOW.plusSeconds(17)));

            assertThat(json(API.get(SESSION)).path("secondsUntilNextCode").asInt())
                    .isEqualTo(43);
        }

        @Test
        @Tag("R18")
        void tellsThatTheTokenWasSuspendedMeanwhile() {
            Token suspended = aToken().numbered(DataShoji.SABUROS)
                    .onLoanTo(DataShoji.NUMBER)
                    .failed(6, 6)
                    .suspendedAt(DataShoji.NOW)
                    .build();

            standing = Option.some(saburo(suspended, DataShoji.NOW));

            assertThat(json(API.get(SESSION)).path("authenticationState").asText())
                    .isEqualTo("SUSPENDED");
        }

        @Test
        void tellsNothingOfATokenToWhomHasNone() {
            standing = Option.some(Samples.newcomer(SessionStage.AUTHENTICATED));

            JsonNode session = json(API.get(SESSION));

            assertThat(session.has("authenticationState")).isFalse();
            assertThat(session.has("secondsUntilNextCode")).isFalse();
        }

        @Test
        @Tag("R22")
        void tellsWhoeverRevokedTheirOwnTokenToLeave() {
            standing = Option.some(Samples.newcomer(SessionStage.LEAVING));

            assertThat(json(API.get(SESSION)).path("next").asText()).isEqualTo("LEAVE");
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
    @Tag("case-F4")
    @Tag("case-F8")
    final class WithoutASession {

        @ParameterizedTest
        @MethodSource("jp.kumiai.otp.adapter.http.session.SessionHandlersTest#noSessions")
        void refusesEveryResourceOfASession(List<String> headers) {
            assertThat(ofASession()).hasSizeGreaterThan(12).allSatisfy(operation -> {
                HttpResponse<String> response = ask(operation, headers);

                assertThat(response.statusCode()).isEqualTo(401);
                assertThat(code(response)).isEqualTo("SESSION_OVER");
            });
            assertThat(SHOWN).isEmpty();
            assertThat(ENDED).isEmpty();
        }

        private static List<String> ofASession() {
            return AllRoutes.withDemo()
                    .filter(route -> route.template().startsWith(SESSION)
                            && !route.template().equals(SESSIONS))
                    .map(route -> route.method() + " " + route.template().replace("{requestId}", "request-1"))
                    .asJava();
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

    private static ShownSession saburo(Token token, Instant now) {
        Standing saburo = new Standing(DataShoji.SABURO, DataShoji.CONTRACT, Option.some(token));
        Session session = Session.opened(Samples.SESSION.key(), saburo.user(), SessionStage.AUTHENTICATED, now);
        return new ShownSession(new SessionStanding(session, saburo), now);
    }

    private static Option<ShownSession> show(SessionId id) {
        SHOWN.add(id.key());
        return standing;
    }
}
