package jp.kumiai.otp.adapter.http.authentication;

import static jp.kumiai.otp.adapter.http.ApiClient.ONE_TIME_PASSWORD;
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
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.NotExpected;
import jp.kumiai.otp.domain.authentication.VerificationFailure.SessionOver;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import jp.kumiai.otp.domain.verification.CodeRefusal.Suspended;
import jp.kumiai.otp.domain.verification.CodeRefusal.WrongLength;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class EnterOneTimePasswordHandlerTest {

    private static final Instant THEN = Instant.parse("2031-03-30T23:00:00Z");
    private static final String BODY = "{\"oneTimePassword\":\"000000\"}";

    private static final List<EnterOneTimePassword.Command> COMMANDS = new ArrayList<>();
    private static Either<VerificationFailure, OpenSession> answer = Either.left(new SessionOver());

    private static final RunningServer SERVER = RunningServer.with(RunningServer.enteringBy(command -> {
        COMMANDS.add(command);
        return answer;
    }));
    private static final ApiClient API = ApiClient.of(SERVER).as(Samples.SESSION);

    @BeforeEach
    void forgetCommands() {
        COMMANDS.clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    @Tag("case-A7")
    void asksWithTheSessionAndTheCodeAsSent() {
        API.post(ONE_TIME_PASSWORD, BODY);

        assertThat(COMMANDS).hasSize(1);
        assertThat(COMMANDS.get(0).session().key()).isEqualTo(Samples.SESSION.key());
        assertThat(COMMANDS.get(0).entered().reveal()).isEqualTo("000000");
    }

    @Test
    void answersTheSessionThatFollows() {
        answer = Either.right(Samples.opened(SessionStage.AUTHENTICATED));

        HttpResponse<String> response = API.post(ONE_TIME_PASSWORD, BODY);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("session").asText()).isEqualTo("K-0001." + Samples.NEXT_SESSION.reveal());
        assertThat(json(response).path("next").asText()).isEqualTo("NONE");
    }

    @ParameterizedTest
    @MethodSource
    void tellsOfARefusalWhatMayBeKnown(
            VerificationFailure failure, int status, String code, String member, String value) {
        answer = Either.left(failure);

        HttpResponse<String> response = API.post(ONE_TIME_PASSWORD, BODY);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(code(response)).isEqualTo(code);
        assertThat(json(response).path(member).asText()).isEqualTo(value);
    }

    static Stream<Arguments> tellsOfARefusalWhatMayBeKnown() {
        return Stream.of(
                Arguments.of(new SessionOver(), 401, "SESSION_OVER", "none", ""),
                Arguments.of(new NotExpected(), 409, "NOT_EXPECTED", "none", ""),
                Arguments.of(new TokenExpired(THEN), 403, "TOKEN_EXPIRED", "expiredAt", THEN.toString()),
                Arguments.of(new TokenWithdrawn(), 403, "TOKEN_WITHDRAWN", "none", ""),
                Arguments.of(new CodeRefused(new Suspended()), 423, "TOKEN_SUSPENDED", "none", ""),
                Arguments.of(new CodeRefused(new Mismatch(false)), 403, "CODE_MISMATCH", "suspended", "false"),
                Arguments.of(new CodeRefused(new Mismatch(true)), 403, "CODE_MISMATCH", "suspended", "true"),
                Arguments.of(new CodeRefused(new AlreadyUsed(23)), 409, "ALREADY_USED", "secondsUntilNextCode", "23"),
                Arguments.of(new CodeRefused(new AlreadyUsed(0)), 409, "ALREADY_USED", "secondsUntilNextCode", "0"));
    }

    @Test
    @Tag("case-A6")
    void answersACodeOfAnotherLengthLikeWhatIsNoCode() {
        answer = Either.left(new CodeRefused(new WrongLength(6)));

        HttpResponse<String> otherLength = API.post(ONE_TIME_PASSWORD, "{\"oneTimePassword\":\"12345678\"}");
        HttpResponse<String> noCode = API.post(ONE_TIME_PASSWORD, "{\"oneTimePassword\":\"123456789\"}");

        assertThat(COMMANDS).hasSize(1);
        assertThat(otherLength.statusCode()).isEqualTo(noCode.statusCode()).isEqualTo(400);
        assertThat(otherLength.body()).isEqualTo(noCode.body());
    }
}
