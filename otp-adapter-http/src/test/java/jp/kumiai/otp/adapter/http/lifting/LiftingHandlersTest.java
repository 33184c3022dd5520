package jp.kumiai.otp.adapter.http.lifting;

import static jp.kumiai.otp.adapter.http.ApiClient.LIFTING;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.Company;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.adapter.http.UseCases;
import jp.kumiai.otp.application.lifting.LiftSuspensions;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure.Denied;
import jp.kumiai.otp.domain.lifting.LiftFailure.ListChanged;
import jp.kumiai.otp.domain.lifting.LiftFailure.NotConfirmed;
import jp.kumiai.otp.domain.lifting.LiftFailure.RequestReused;
import jp.kumiai.otp.domain.lifting.LiftRow;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Selection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LiftingHandlersTest {

    private static final java.util.List<LiftSuspensions.Command> COMMANDS = new ArrayList<>();
    private static final java.util.List<RequestId> ASKED_FOR = new ArrayList<>();
    private static Either<AccessDenial, List<LiftRow>> list = Either.right(Company.liftList());
    private static Either<LiftFailure, Lifted> answer = Either.right(Company.lifted());
    private static Either<AccessDenial, Option<Either<LiftFailure, Lifted>>> kept = Either.right(Option.none());

    private static final RunningServer SERVER = RunningServer.with(RunningServer.only(new UseCases.Lifting(
            session -> list,
            command -> {
                COMMANDS.add(command);
                return answer;
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
        answer = Either.right(Company.lifted());
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Nested
    @Tag("U3")
    final class TheList {

        @Test
        void showsEverybodyWithWhatCanBeDoneForThem() {
            list = Either.right(Company.liftList());

            JsonNode users = json(API.get(LIFTING)).path("users");

            assertThat(users).hasSize(5);
            assertThat(users.path(1).toString())
                    .isEqualTo("{\"loginId\":\"ichirodt\",\"name\":\"データ一郎\",\"userClass\":\"GENERAL\","
                            + "\"serialNumber\":\"23456789\",\"authenticationState\":\"SUSPENDED\","
                            + "\"selectable\":true,\"alsoAffected\":[]}");
            assertThat(users.path(4).toString())
                    .isEqualTo("{\"loginId\":\"shirodt\",\"name\":\"データ四郎\",\"userClass\":\"GENERAL\","
                            + "\"selectable\":false,\"obstacle\":\"NOT_SUSPENDED\",\"alsoAffected\":[]}");
        }

        @Test
        @Tag("U4")
        void tellsWhoIsAffectedAsWell() {
            list = Either.right(Company.liftList());

            JsonNode users = json(API.get(LIFTING)).path("users");

            assertThat(users.path(0).path("alsoAffected").toString()).isEqualTo("[\"jirodt\"]");
            assertThat(users.path(0).path("authenticationState").asText()).isEqualTo("AVAILABLE");
        }

        @ParameterizedTest
        @EnumSource(AccessDenial.class)
        @Tag("U1")
        @Tag("case-F7")
        void isNotForEverybody(AccessDenial denial) {
            list = Either.left(denial);

            assertThat(code(API.get(LIFTING))).isEqualTo(denial.name());
        }
    }

    @Nested
    final class Lifting {

        @Test
        @Tag("U2")
        void asksWithTheRowsAsTheyWereSeen() {
            RightRequest.LIFT.send(API);

            assertThat(COMMANDS).hasSize(1);
            LiftSuspensions.Command command = COMMANDS.get(0);
            assertThat(command.session().key()).isEqualTo(Samples.SESSION.key());
            assertThat(command.request().value()).isEqualTo("lift-1");
            assertThat(command.chosen())
                    .containsExactly(
                            new Selection(new LoginId("ichiro"), Option.some(new SerialNumber("23456789"))),
                            new Selection(new LoginId("jiro"), Option.none()));
            assertThat(command.confirmationPassword().reveal()).containsExactly("canary-password-7261".toCharArray());
        }

        @Test
        void takesAHundredRows() {
            String rows = List.range(0, 100)
                    .map(number ->
                            "{\"loginId\":\"somebody.with.a.long.loginid-%03d\",\"serialNumber\":\"123456789012\"}"
                                    .formatted(number))
                    .mkString("[", ",", "]");

            HttpResponse<String> response = RightRequest.LIFT.send(API, RightRequest.LIFT.with("/users", rows));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(COMMANDS.get(0).chosen()).hasSize(100);
        }

        @Test
        @Tag("U4")
        void tellsWhoIsAvailableAgain() {
            HttpResponse<String> response = RightRequest.LIFT.send(API);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(json(response).path("lifted").path(0).toString())
                    .isEqualTo("{\"loginId\":\"hanskirodt\",\"name\":\"データ花子\",\"userClass\":\"ADMINISTRATOR\","
                            + "\"serialNumber\":\"12345678\",\"authenticationState\":\"AVAILABLE\",\"chosen\":true}");
            assertThat(json(response).at("/lifted/1/chosen").asBoolean()).isFalse();
            assertThat(json(response).path("lifted").path(2).has("serialNumber"))
                    .isFalse();
        }

        @ParameterizedTest
        @MethodSource("jp.kumiai.otp.adapter.http.lifting.LiftingHandlersTest#refusals")
        void tellsOfARefusalWhatMayBeKnown(LiftFailure failure, int status, String code, String member, String value) {
            answer = Either.left(failure);

            HttpResponse<String> response = RightRequest.LIFT.send(API);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
            assertThat(json(response).path(member).toString()).isEqualTo(value);
        }
    }

    @Nested
    @Tag("R37a")
    final class AskingAgain {

        @Test
        void getsTheResultThatTheRequestGot() {
            kept = Either.right(Option.some(Either.right(Company.lifted())));

            HttpResponse<String> again = API.get(LIFTING + "/lift-1");

            assertThat(ASKED_FOR).containsExactly(new RequestId("lift-1"));
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(RightRequest.LIFT.send(API).body());
        }

        @ParameterizedTest
        @MethodSource("jp.kumiai.otp.adapter.http.lifting.LiftingHandlersTest#refusals")
        void getsTheRefusalThatTheRequestGot(LiftFailure failure, int status) {
            answer = Either.left(failure);
            kept = Either.right(Option.some(answer));

            HttpResponse<String> again = API.get(LIFTING + "/lift-1");

            assertThat(again.statusCode()).isEqualTo(status);
            assertThat(again.body()).isEqualTo(RightRequest.LIFT.send(API).body());
        }

        @Test
        void findsNothingWhereNothingWasAskedFor() {
            kept = Either.right(Option.none());

            HttpResponse<String> response = API.get(LIFTING + "/another");

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(code(response)).isEqualTo("NOT_FOUND");
        }

        @ParameterizedTest
        @EnumSource(AccessDenial.class)
        void isNotForEverybody(AccessDenial denial) {
            kept = Either.left(denial);

            assertThat(code(API.get(LIFTING + "/lift-1"))).isEqualTo(denial.name());
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Denied(AccessDenial.SESSION_OVER), 401, "SESSION_OVER", "none", ""),
                Arguments.of(new Denied(AccessDenial.NOT_EXPECTED), 409, "NOT_EXPECTED", "none", ""),
                Arguments.of(new Denied(AccessDenial.NOT_ENTITLED), 403, "NOT_ENTITLED", "none", ""),
                Arguments.of(new RequestReused(), 409, "REQUEST_REUSED", "none", ""),
                Arguments.of(
                        new ListChanged(List.of(new LoginId("jiro"), new LoginId("ichiro"))),
                        409,
                        "LIST_CHANGED",
                        "users",
                        "[\"jiro\",\"ichiro\"]"),
                Arguments.of(
                        new NotConfirmed(ConfirmationFailure.MISMATCH),
                        403,
                        "CONFIRMATION_MISMATCH",
                        "suspended",
                        "false"),
                Arguments.of(
                        new NotConfirmed(ConfirmationFailure.NOW_SUSPENDED),
                        403,
                        "CONFIRMATION_MISMATCH",
                        "suspended",
                        "true"),
                Arguments.of(
                        new NotConfirmed(ConfirmationFailure.SUSPENDED), 423, "CONFIRMATION_SUSPENDED", "none", ""));
    }
}
