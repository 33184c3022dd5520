package jp.kumiai.otp.adapter.http.softwaretoken;

import static jp.kumiai.otp.adapter.http.ApiClient.SOFTWARE_TOKEN;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.LogLines;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.adapter.http.UseCases;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.application.softwaretoken.ActivateSoftwareToken;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareToken.Issued;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure.AlreadyUsed;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NextCodeNeeded;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NotExpected;
import jp.kumiai.otp.domain.registration.RegistrationFailure.RegistrationSuspended;
import jp.kumiai.otp.domain.registration.RegistrationFailure.ReissueWait;
import jp.kumiai.otp.domain.registration.RegistrationFailure.SessionOver;
import jp.kumiai.otp.domain.registration.RegistrationFailure.TokenExpired;
import jp.kumiai.otp.domain.registration.RegistrationFailure.WrongLength;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.softwaretoken.OtpauthUri;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SoftwareTokenHandlersTest {

    private static final Instant THEN = Instant.parse("2031-03-30T23:00:00Z");
    private static final OtpauthUri URI =
            OtpauthUri.of("試験銀行", Samples.HANAKO, Seed.of(new byte[20]).get(), TotpParameters.STANDARD);

    private static final List<SessionKey> ISSUED_TO = new ArrayList<>();
    private static final List<ActivateSoftwareToken.Command> COMMANDS = new ArrayList<>();
    private static Either<RegistrationFailure, Issued> issued = Either.left(new SessionOver());
    private static Either<RegistrationFailure, OpenSession> activated = Either.left(new SessionOver());

    private static final RunningServer SERVER = RunningServer.with(
            RunningServer.only(new UseCases.SoftwareTokens(SoftwareTokenHandlersTest::issue, command -> {
                COMMANDS.add(command);
                return activated;
            })));
    private static final ApiClient API = ApiClient.of(SERVER).as(Samples.SESSION);

    @BeforeEach
    void forgetCalls() {
        ISSUED_TO.clear();
        COMMANDS.clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Nested
    final class Issuing {

        @Test
        void answersWhatToPutIntoTheApp() {
            issued = Either.right(new Issued(URI, THEN));

            HttpResponse<String> response = RightRequest.ISSUE.send(API);

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(json(response).path("otpauthUri").asText()).isEqualTo(URI.reveal());
            assertThat(json(response).path("expiresAt").asText()).isEqualTo("2031-03-30T23:00:00Z");
            assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(ISSUED_TO).containsExactly(Samples.SESSION.key());
        }

        @Test
        @Tag("case-E4")
        void leavesTheSecretOutOfTheLog() {
            issued = Either.right(new Issued(URI, THEN));

            try (LogLines log = new LogLines()) {
                RightRequest.ISSUE.send(API);

                assertThat(log.all()).isEmpty();
            }
        }

        @Test
        void needsNoBodyAndThenNoContentType() {
            issued = Either.right(new Issued(URI, THEN));

            HttpResponse<String> bare =
                    API.send("POST", SOFTWARE_TOKEN, API.request(SOFTWARE_TOKEN).POST(BodyPublishers.noBody()));

            assertThat(bare.statusCode()).isEqualTo(201);
        }

        @ParameterizedTest
        @MethodSource("jp.kumiai.otp.adapter.http.softwaretoken.SoftwareTokenHandlersTest#obstacles")
        void tellsOfARefusalWhatMayBeKnown(
                RegistrationFailure failure, int status, String code, String member, String value) {
            issued = Either.left(failure);

            HttpResponse<String> response = RightRequest.ISSUE.send(API);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
            assertThat(json(response).path(member).asText()).isEqualTo(value);
        }
    }

    @Nested
    final class Activating {

        @Test
        void asksWithTheSessionAndTheCodeAsSent() {
            RightRequest.ACTIVATE.send(API);

            assertThat(COMMANDS).hasSize(1);
            assertThat(COMMANDS.get(0).session().key()).isEqualTo(Samples.SESSION.key());
            assertThat(COMMANDS.get(0).entered().reveal()).isEqualTo("72616172");
        }

        @Test
        @Tag("R14")
        void answersTheSessionThatFollows() {
            activated = Either.right(Samples.opened(SessionStage.AUTHENTICATED));

            HttpResponse<String> response = RightRequest.ACTIVATE.send(API);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(json(response).path("session").asText()).isEqualTo("K-0001." + Samples.NEXT_SESSION.reveal());
            assertThat(json(response).path("next").asText()).isEqualTo("NONE");
        }

        @ParameterizedTest
        @MethodSource("jp.kumiai.otp.adapter.http.softwaretoken.SoftwareTokenHandlersTest#refusals")
        void tellsOfARefusalWhatMayBeKnown(
                RegistrationFailure failure, int status, String code, String member, String value) {
            activated = Either.left(failure);

            HttpResponse<String> response = RightRequest.ACTIVATE.send(API);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
            assertThat(json(response).path(member).asText()).isEqualTo(value);
        }

        @Test
        @Tag("case-A6")
        @Tag("R2a")
        void answersACodeOfAnotherLengthLikeWhatIsNoCode() {
            activated = Either.left(new WrongLength(6));

            HttpResponse<String> otherLength = RightRequest.ACTIVATE.send(API);
            HttpResponse<String> noCode =
                    RightRequest.ACTIVATE.send(API, RightRequest.ACTIVATE.with("/oneTimePassword", "\"123456789\""));

            assertThat(COMMANDS).hasSize(1);
            assertThat(otherLength.statusCode()).isEqualTo(noCode.statusCode()).isEqualTo(400);
            assertThat(otherLength.body()).isEqualTo(noCode.body());
        }
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(
                Arguments.of(new SessionOver(), 401, "SESSION_OVER", "none", ""),
                Arguments.of(new NotExpected(), 409, "NOT_EXPECTED", "none", ""),
                Arguments.of(new RegistrationSuspended(), 423, "REGISTRATION_SUSPENDED", "none", ""),
                Arguments.of(new ReissueWait(THEN), 403, "REISSUE_WAIT", "earliestReissue", THEN.toString()));
    }

    static Stream<Arguments> refusals() {
        return Stream.concat(
                obstacles(),
                Stream.of(
                        Arguments.of(new Mismatch(false), 403, "REGISTRATION_MISMATCH", "suspended", "false"),
                        Arguments.of(new Mismatch(true), 403, "REGISTRATION_MISMATCH", "suspended", "true"),
                        Arguments.of(new NextCodeNeeded(60), 409, "NEXT_CODE_NEEDED", "secondsUntilNextCode", "60"),
                        Arguments.of(new AlreadyUsed(5), 409, "ALREADY_USED", "secondsUntilNextCode", "5"),
                        Arguments.of(new TokenExpired(THEN), 403, "TOKEN_EXPIRED", "expiredAt", THEN.toString())));
    }

    private static Either<RegistrationFailure, Issued> issue(SessionId session) {
        ISSUED_TO.add(session.key());
        return issued;
    }
}
