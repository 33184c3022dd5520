package jp.kumiai.otp.adapter.http.authentication;

import static jp.kumiai.otp.adapter.http.ApiClient.SESSIONS;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.LoginFailure.PasswordPaused;
import jp.kumiai.otp.domain.authentication.LoginFailure.RegistrationSuspended;
import jp.kumiai.otp.domain.authentication.LoginFailure.ReissueWait;
import jp.kumiai.otp.domain.authentication.LoginFailure.Suspended;
import jp.kumiai.otp.domain.authentication.LoginFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.LoginFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.authentication.LoginFailure.WrongCredentials;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LogInHandlerTest {

    private static final Instant THEN = Instant.parse("2026-11-22T23:10:00Z");
    private static final String BODY = "{\"loginId\":\"Hanako\",\"password\":\" pässword　\"}";

    private static final List<LogIn.Command> COMMANDS = new ArrayList<>();
    private static Either<LoginFailure, OpenSession> answer = Either.left(new WrongCredentials());

    private static final RunningServer SERVER = RunningServer.with(RunningServer.loggingInBy(command -> {
        COMMANDS.add(command);
        return answer;
    }));
    private static final ApiClient API = ApiClient.of(SERVER);

    @BeforeEach
    void forgetCommands() {
        COMMANDS.clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({"REGISTRATION_REQUIRED, REGISTRATION", "OTP_REQUIRED, ONE_TIME_PASSWORD", "AUTHENTICATED, NONE"})
    void opensASessionAndSaysWhatComesNext(SessionStage stage, String next) {
        answer = Either.right(Samples.opened(stage));

        HttpResponse<String> response = API.post(SESSIONS, BODY);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location")).contains("/api/v1/session");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(json(response).path("session").asText()).isEqualTo("K-0001." + Samples.NEXT_SESSION.reveal());
        assertThat(json(response).path("next").asText()).isEqualTo(next);
        assertThat(json(response).path("idleTimeoutSeconds").asInt()).isEqualTo(900);
        assertThat(json(response).path("endsAt").asText()).isEqualTo("2026-11-20T09:00:00Z");
    }

    @Test
    void takesThePasswordExactlyAsSent() {
        API.post(SESSIONS, BODY);

        assertThat(COMMANDS).hasSize(1);
        assertThat(COMMANDS.get(0).loginId()).isEqualTo(Samples.HANAKO);
        assertThat(COMMANDS.get(0).password().reveal()).containsExactly(" pässword　".toCharArray());
    }

    @ParameterizedTest
    @MethodSource
    void tellsOfARefusalWhatMayBeKnown(LoginFailure failure, int status, String code, String member, String value) {
        answer = Either.left(failure);

        HttpResponse<String> response = API.post(SESSIONS, BODY);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(code(response)).isEqualTo(code);
        assertThat(json(response).path(member).asText()).isEqualTo(value);
    }

    static Stream<Arguments> tellsOfARefusalWhatMayBeKnown() {
        return Stream.of(
                Arguments.of(new WrongCredentials(), 401, "WRONG_CREDENTIALS", "none", ""),
                Arguments.of(new Suspended(), 423, "TOKEN_SUSPENDED", "none", ""),
                Arguments.of(new RegistrationSuspended(), 423, "REGISTRATION_SUSPENDED", "none", ""),
                Arguments.of(new TokenWithdrawn(), 403, "TOKEN_WITHDRAWN", "none", ""),
                Arguments.of(new TokenExpired(THEN), 403, "TOKEN_EXPIRED", "expiredAt", THEN.toString()),
                Arguments.of(new ReissueWait(THEN), 403, "REISSUE_WAIT", "earliestReissue", THEN.toString()));
    }

    @Test
    @Tag("case-E2")
    void answersAPausedPasswordLikeAWrongOne() {
        answer = Either.left(new WrongCredentials());
        HttpResponse<String> wrong = API.post(SESSIONS, BODY);
        answer = Either.left(new PasswordPaused());
        HttpResponse<String> paused = API.post(SESSIONS, BODY);

        assertThat(paused.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(paused.body()).isEqualTo(wrong.body());
        assertThat(paused.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }
}
