package jp.kumiai.otp.adapter.http.operation;

import static jp.kumiai.otp.adapter.http.ApiClient.AUTHORISATIONS;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.adapter.http.UseCases;
import jp.kumiai.otp.application.operation.AuthoriseOperation;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.operation.Authorisation;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.Denied;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.NoToken;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.RequestReused;
import jp.kumiai.otp.domain.operation.Operation;
import jp.kumiai.otp.domain.operation.OperationReference;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import jp.kumiai.otp.domain.verification.CodeRefusal.NextCodeNeeded;
import jp.kumiai.otp.domain.verification.CodeRefusal.Suspended;
import jp.kumiai.otp.domain.verification.CodeRefusal.WrongLength;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class AuthorisationHandlersTest {

    private static final Instant THEN = Instant.parse("2026-11-20T01:00:00.250Z");
    private static final Authorisation GRANTED =
            new Authorisation(Samples.HANAKO, Operation.SPOT_TRANSFER, new OperationReference("T-4711"), THEN);

    private static final List<AuthoriseOperation.Command> COMMANDS = new ArrayList<>();
    private static final List<RequestId> ASKED_FOR = new ArrayList<>();
    private static Either<AuthorisationFailure, Authorisation> answer = Either.right(GRANTED);
    private static Either<AccessDenial, Option<Either<AuthorisationFailure, Authorisation>>> kept =
            Either.right(Option.none());

    private static final RunningServer SERVER = RunningServer.with(RunningServer.only(new UseCases.Operations(
            command -> {
                COMMANDS.add(command);
                return CompletableFuture.completedStage(answer);
            },
            (session, request) -> {
                ASKED_FOR.add(request);
                return kept;
            })));
    private static final ApiClient API = ApiClient.of(SERVER).as(Samples.SESSION);

    @BeforeEach
    void forgetCalls() {
        COMMANDS.clear();
        ASKED_FOR.clear();
        answer = Either.right(GRANTED);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Nested
    final class Authorising {

        @ParameterizedTest
        @EnumSource(Operation.class)
        @Tag("R38")
        void asksForEveryOperationThatNeedsACode(Operation operation) {
            RightRequest.AUTHORISE.send(
                    API, RightRequest.AUTHORISE.with("/operation", ApiClient.quoted(operation.name())));

            assertThat(COMMANDS).hasSize(1);
            AuthoriseOperation.Command command = COMMANDS.get(0);
            assertThat(command.session().key()).isEqualTo(Samples.SESSION.key());
            assertThat(command.request().value()).isEqualTo("transfer-1");
            assertThat(command.operation()).isEqualTo(operation);
            assertThat(command.reference().value()).isEqualTo("T-4711");
            assertThat(command.entered().reveal()).isEqualTo("72616172");
        }

        @Test
        @Tag("R38")
        void tellsWhatIsAuthorised() {
            HttpResponse<String> response = RightRequest.AUTHORISE.send(API);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .isEqualTo("{\"requestId\":\"transfer-1\",\"loginId\":\"hanako\",\"operation\":\"SPOT_TRANSFER\","
                            + "\"reference\":\"T-4711\",\"authorisedAt\":\"2026-11-20T01:00:00.250Z\"}");
        }

        @ParameterizedTest
        @MethodSource("jp.kumiai.otp.adapter.http.operation.AuthorisationHandlersTest#refusals")
        void tellsOfARefusalWhatMayBeKnown(
                AuthorisationFailure failure, int status, String code, String member, String value) {
            answer = Either.left(failure);

            HttpResponse<String> response = RightRequest.AUTHORISE.send(API);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
            assertThat(json(response).path(member).asText()).isEqualTo(value);
        }

        @Test
        @Tag("case-A6")
        @Tag("R2a")
        void answersACodeOfAnotherLengthLikeWhatIsNoCode() {
            answer = Either.left(new CodeNotAccepted(new CodeRefused(new WrongLength(6))));

            HttpResponse<String> otherLength = RightRequest.AUTHORISE.send(API);
            HttpResponse<String> noCode =
                    RightRequest.AUTHORISE.send(API, RightRequest.AUTHORISE.with("/oneTimePassword", "\"123456789\""));

            assertThat(COMMANDS).hasSize(1);
            assertThat(otherLength.statusCode()).isEqualTo(noCode.statusCode()).isEqualTo(400);
            assertThat(otherLength.body()).isEqualTo(noCode.body());
        }
    }

    @Nested
    @Tag("R37a")
    final class AskingAgain {

        @Test
        void getsTheAuthorisationThatTheRequestGot() {
            kept = Either.right(Option.some(Either.right(GRANTED)));

            HttpResponse<String> again = API.get(AUTHORISATIONS + "/transfer-1");

            assertThat(ASKED_FOR).containsExactly(new RequestId("transfer-1"));
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(RightRequest.AUTHORISE.send(API).body());
        }

        @ParameterizedTest
        @MethodSource("jp.kumiai.otp.adapter.http.operation.AuthorisationHandlersTest#refusals")
        void getsTheRefusalThatTheRequestGot(AuthorisationFailure failure, int status) {
            answer = Either.left(failure);
            kept = Either.right(Option.some(answer));

            HttpResponse<String> again = API.get(AUTHORISATIONS + "/transfer-1");

            assertThat(again.statusCode()).isEqualTo(status);
            assertThat(again.body()).isEqualTo(RightRequest.AUTHORISE.send(API).body());
        }

        @Test
        void findsNothingWhereNothingWasConsumedOrCounted() {
            kept = Either.right(Option.none());

            HttpResponse<String> response = API.get(AUTHORISATIONS + "/another");

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(code(response)).isEqualTo("NOT_FOUND");
        }

        @ParameterizedTest
        @EnumSource(AccessDenial.class)
        void isNotForEverybody(AccessDenial denial) {
            kept = Either.left(denial);

            assertThat(code(API.get(AUTHORISATIONS + "/transfer-1"))).isEqualTo(denial.name());
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Denied(AccessDenial.SESSION_OVER), 401, "SESSION_OVER", "none", ""),
                Arguments.of(new Denied(AccessDenial.NOT_EXPECTED), 409, "NOT_EXPECTED", "none", ""),
                Arguments.of(new Denied(AccessDenial.NOT_ENTITLED), 403, "NOT_ENTITLED", "none", ""),
                Arguments.of(new RequestReused(), 409, "REQUEST_REUSED", "none", ""),
                Arguments.of(new NoToken(), 409, "NOT_REGISTERED", "none", ""),
                Arguments.of(
                        new CodeNotAccepted(new TokenExpired(THEN)),
                        403,
                        "TOKEN_EXPIRED",
                        "expiredAt",
                        THEN.toString()),
                Arguments.of(new CodeNotAccepted(new TokenWithdrawn()), 403, "TOKEN_WITHDRAWN", "none", ""),
                Arguments.of(new CodeNotAccepted(new CodeRefused(new Suspended())), 423, "TOKEN_SUSPENDED", "none", ""),
                Arguments.of(
                        new CodeNotAccepted(new CodeRefused(new Mismatch(false))),
                        403,
                        "CODE_MISMATCH",
                        "suspended",
                        "false"),
                Arguments.of(
                        new CodeNotAccepted(new CodeRefused(new Mismatch(true))),
                        403,
                        "CODE_MISMATCH",
                        "suspended",
                        "true"),
                Arguments.of(
                        new CodeNotAccepted(new CodeRefused(new NextCodeNeeded(60))),
                        409,
                        "NEXT_CODE_NEEDED",
                        "secondsUntilNextCode",
                        "60"),
                Arguments.of(
                        new CodeNotAccepted(new CodeRefused(new AlreadyUsed(17))),
                        409,
                        "ALREADY_USED",
                        "secondsUntilNextCode",
                        "17"));
    }
}
