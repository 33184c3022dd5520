package jp.kumiai.otp.adapter.http.registration;

import static jp.kumiai.otp.adapter.http.ApiClient.REGISTRATION;
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
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure.AlreadyUsed;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NotExpected;
import jp.kumiai.otp.domain.registration.RegistrationFailure.RegistrationSuspended;
import jp.kumiai.otp.domain.registration.RegistrationFailure.ReissueWait;
import jp.kumiai.otp.domain.registration.RegistrationFailure.SessionOver;
import jp.kumiai.otp.domain.registration.RegistrationFailure.TokenExpired;
import jp.kumiai.otp.domain.registration.RegistrationFailure.WrongLength;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RegisterTokenHandlerTest {

    private static final Instant THEN = Instant.parse("2031-03-30T23:00:00Z");
    private static final String BODY = "{\"serialNumber\":\"00123456\",\"oneTimePassword\":\"098765\"}";

    private static final List<RegisterToken.Command> COMMANDS = new ArrayList<>();
    private static Either<RegistrationFailure, OpenSession> answer = Either.left(new SessionOver());

    private static final RunningServer SERVER = RunningServer.with(RunningServer.registeringBy(command -> {
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
    @Tag("case-A12")
    void asksWithTheSerialNumberAndTheCodeAsSent() {
        API.post(REGISTRATION, BODY);

        assertThat(COMMANDS).hasSize(1);
        assertThat(COMMANDS.get(0).session().key()).isEqualTo(Samples.SESSION.key());
        assertThat(COMMANDS.get(0).serial().value()).isEqualTo("00123456");
        assertThat(COMMANDS.get(0).entered().reveal()).isEqualTo("098765");
    }

    @Test
    void answersTheSessionThatFollows() {
        answer = Either.right(Samples.opened(SessionStage.AUTHENTICATED));

        HttpResponse<String> response = API.post(REGISTRATION, BODY);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("session").asText()).isEqualTo("K-0001." + Samples.NEXT_SESSION.reveal());
        assertThat(json(response).path("next").asText()).isEqualTo("NONE");
    }

    @ParameterizedTest
    @MethodSource
    void tellsOfARefusalWhatMayBeKnown(
            RegistrationFailure failure, int status, String code, String member, String value) {
        answer = Either.left(failure);

        HttpResponse<String> response = API.post(REGISTRATION, BODY);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(code(response)).isEqualTo(code);
        assertThat(json(response).path(member).asText()).isEqualTo(value);
    }

    static Stream<Arguments> tellsOfARefusalWhatMayBeKnown() {
        return Stream.of(
                Arguments.of(new SessionOver(), 401, "SESSION_OVER", "none", ""),
                Arguments.of(new NotExpected(), 409, "NOT_EXPECTED", "none", ""),
                Arguments.of(new RegistrationSuspended(), 423, "REGISTRATION_SUSPENDED", "none", ""),
                Arguments.of(new ReissueWait(THEN), 403, "REISSUE_WAIT", "earliestReissue", THEN.toString()),
                Arguments.of(new Mismatch(false), 403, "REGISTRATION_MISMATCH", "suspended", "false"),
                Arguments.of(new Mismatch(true), 403, "REGISTRATION_MISMATCH", "suspended", "true"),
                Arguments.of(new AlreadyUsed(60), 409, "ALREADY_USED", "secondsUntilNextCode", "60"),
                Arguments.of(new TokenExpired(THEN), 403, "TOKEN_EXPIRED", "expiredAt", THEN.toString()));
    }

    @Test
    @Tag("case-A6")
    void answersACodeOfAnotherLengthLikeWhatIsNoCode() {
        answer = Either.left(new WrongLength(6));

        HttpResponse<String> otherLength = API.post(REGISTRATION, BODY.replace("098765", "0987654"));
        HttpResponse<String> noCode = API.post(REGISTRATION, BODY.replace("098765", "09876"));

        assertThat(COMMANDS).hasSize(1);
        assertThat(otherLength.statusCode()).isEqualTo(noCode.statusCode()).isEqualTo(400);
        assertThat(otherLength.body()).isEqualTo(noCode.body());
    }
}
