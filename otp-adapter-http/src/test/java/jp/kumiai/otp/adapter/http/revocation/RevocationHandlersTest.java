package jp.kumiai.otp.adapter.http.revocation;

import static jp.kumiai.otp.adapter.http.ApiClient.REVOCATION;
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
import jp.kumiai.otp.application.revocation.RevokeTokens;
import jp.kumiai.otp.application.revocation.RevokeTokens.Revoked;
import jp.kumiai.otp.application.revocation.ShowRevocationList.Listed;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.revocation.RevocationFailure.Denied;
import jp.kumiai.otp.domain.revocation.RevocationFailure.ListChanged;
import jp.kumiai.otp.domain.revocation.RevocationFailure.NotConfirmed;
import jp.kumiai.otp.domain.revocation.RevocationFailure.RequestReused;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Selection;
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

final class RevocationHandlersTest {

    private static final Revoked REVOKED = new Revoked(Company.revocation(), Option.none());

    private static final java.util.List<RevokeTokens.Command> COMMANDS = new ArrayList<>();
    private static final java.util.List<RequestId> ASKED_FOR = new ArrayList<>();
    private static Either<AccessDenial, Listed> list = Either.left(AccessDenial.SESSION_OVER);
    private static Either<RevocationFailure, Revoked> answer = Either.right(REVOKED);
    private static Either<AccessDenial, Option<Either<RevocationFailure, Revocation>>> kept =
            Either.right(Option.none());

    private static final RunningServer SERVER = RunningServer.with(RunningServer.only(new UseCases.Revocation(
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
        answer = Either.right(REVOKED);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Nested
    final class TheList {

        @Test
        @Tag("R27")
        void showsEverybodyWithTheirToken() {
            list = Either.right(new Listed(Company.revocationList(), 0));

            JsonNode users = json(API.get(REVOCATION)).path("users");

            assertThat(users).hasSize(5);
            assertThat(users.path(0).toString())
                    .isEqualTo("{\"loginId\":\"hanskirodt\",\"name\":\"データ花子\",\"userClass\":\"ADMINISTRATOR\","
                            + "\"serialNumber\":\"12345678\",\"tokenStatus\":\"IN_SERVICE\",\"tokenExpiresAt\":\""
                            + Company.EXPIRY + "\",\"selectable\":true,\"sharers\":[\"jirodt\"]}");
            assertThat(users.path(4).toString())
                    .isEqualTo("{\"loginId\":\"shirodt\",\"name\":\"データ四郎\",\"userClass\":\"GENERAL\","
                            + "\"tokenStatus\":\"UNREGISTERED\",\"selectable\":false,\"obstacle\":\"NO_TOKEN\","
                            + "\"sharers\":[]}");
        }

        @Test
        @Tag("R33")
        @Tag("R34")
        void showsATokenThatTheClockHasOvertakenAsExpiredAndRevocable() {
            list = Either.right(new Listed(Company.revocationListAt(Company.EXPIRY), 0));

            JsonNode hanako = json(API.get(REVOCATION)).at("/users/0");

            assertThat(hanako.path("tokenStatus").asText()).isEqualTo("TOKEN_EXPIRED");
            assertThat(hanako.path("serialNumber").asText()).isEqualTo("12345678");
            assertThat(hanako.path("selectable").asBoolean()).isTrue();
        }

        @Test
        @Tag("R36")
        void tellsHowLongToWaitForTheNextCode() {
            list = Either.right(new Listed(List.empty(), 23));

            assertThat(json(API.get(REVOCATION)).path("secondsUntilNextCode").asInt())
                    .isEqualTo(23);
        }

        @ParameterizedTest
        @EnumSource(AccessDenial.class)
        @Tag("R22")
        @Tag("case-F7")
        void isNotForEverybody(AccessDenial denial) {
            list = Either.left(denial);

            assertThat(code(API.get(REVOCATION))).isEqualTo(denial.name());
        }
    }

    @Nested
    final class Revoking {

        @Test
        @Tag("R25")
        void asksWithTheRowsAsTheyWereSeen() {
            RightRequest.REVOKE.send(API);
            RightRequest.REVOKE.send(API, RightRequest.REVOKE.with("/includeSharers", "false"));

            assertThat(COMMANDS).hasSize(2);
            RevokeTokens.Command command = COMMANDS.get(0);
            assertThat(command.session().key()).isEqualTo(Samples.SESSION.key());
            assertThat(command.request().value()).isEqualTo("revoke-1");
            assertThat(command.chosen())
                    .containsExactly(
                            new Selection(new LoginId("ichiro"), Option.some(new SerialNumber("23456789"))),
                            new Selection(new LoginId("jiro"), Option.none()));
            assertThat(command.includeSharers()).isTrue();
            assertThat(COMMANDS.get(1).includeSharers()).isFalse();
            assertThat(command.confirmationPassword().reveal()).containsExactly("canary-password-7261".toCharArray());
            assertThat(command.entered().reveal()).isEqualTo("72616172");
        }

        @Test
        @Tag("R21")
        @Tag("R31")
        void tellsWhoIsRevokedAndFromWhenTheyCanGoOn() {
            HttpResponse<String> response = RightRequest.REVOKE.send(API);

            assertThat(response.statusCode()).isEqualTo(200);
            JsonNode result = json(response);
            assertThat(result.path("revokedAt").asText()).isEqualTo("2021-03-31T17:06:00Z");
            assertThat(result.path("earliestReissue").asText()).isEqualTo("2021-03-31T23:10:00Z");
            assertThat(result.has("session")).isFalse();
            assertThat(result.path("revoked").path(0).toString())
                    .isEqualTo("{\"loginId\":\"hanskirodt\",\"name\":\"データ花子\",\"userClass\":\"ADMINISTRATOR\","
                            + "\"serialNumber\":\"12345678\",\"tokenExpiresAt\":\"" + Company.EXPIRY
                            + "\",\"chosen\":true}");
            assertThat(result.at("/revoked/1/chosen").asBoolean()).isFalse();
            assertThat(result.path("revoked").path(2).toString())
                    .isEqualTo("{\"loginId\":\"shirodt\",\"name\":\"データ四郎\",\"userClass\":\"GENERAL\","
                            + "\"chosen\":true}");
        }

        @Test
        @Tag("R22")
        void givesWhoeverRevokedTheirOwnTokenTheSessionToReadTheResultIn() {
            answer = Either.right(new Revoked(Company.revocation(), Option.some(Samples.opened(SessionStage.LEAVING))));

            assertThat(json(RightRequest.REVOKE.send(API)).path("session").asText())
                    .isEqualTo("K-0001." + Samples.NEXT_SESSION.reveal());
        }

        @ParameterizedTest
        @MethodSource("jp.kumiai.otp.adapter.http.revocation.RevocationHandlersTest#refusals")
        void tellsOfARefusalWhatMayBeKnown(
                RevocationFailure failure, int status, String code, String member, String value) {
            answer = Either.left(failure);

            HttpResponse<String> response = RightRequest.REVOKE.send(API);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
            assertThat(json(response).path(member).toString()).isEqualTo(value);
        }

        @Test
        @Tag("case-A6")
        @Tag("R2a")
        void answersACodeOfAnotherLengthLikeWhatIsNoCode() {
            answer = Either.left(new CodeNotAccepted(new CodeRefused(new WrongLength(6))));

            HttpResponse<String> otherLength = RightRequest.REVOKE.send(API);
            HttpResponse<String> noCode =
                    RightRequest.REVOKE.send(API, RightRequest.REVOKE.with("/oneTimePassword", "\"123456789\""));

            assertThat(COMMANDS).hasSize(1);
            assertThat(otherLength.statusCode()).isEqualTo(noCode.statusCode()).isEqualTo(400);
            assertThat(otherLength.body()).isEqualTo(noCode.body());
        }
    }

    @Nested
    @Tag("R37a")
    final class AskingAgain {

        @Test
        void getsTheResultThatTheRequestGot() {
            kept = Either.right(Option.some(Either.right(Company.revocation())));

            HttpResponse<String> again = API.get(REVOCATION + "/revoke-1");

            assertThat(ASKED_FOR).containsExactly(new RequestId("revoke-1"));
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(RightRequest.REVOKE.send(API).body());
        }

        @ParameterizedTest
        @MethodSource("jp.kumiai.otp.adapter.http.revocation.RevocationHandlersTest#refusals")
        void getsTheRefusalThatTheRequestGot(RevocationFailure failure, int status) {
            answer = Either.left(failure);
            kept = Either.right(Option.some(Either.left(failure)));

            HttpResponse<String> again = API.get(REVOCATION + "/revoke-1");

            assertThat(again.statusCode()).isEqualTo(status);
            assertThat(again.body()).isEqualTo(RightRequest.REVOKE.send(API).body());
        }

        @Test
        void findsNothingWhereNothingWasAskedFor() {
            kept = Either.right(Option.none());

            HttpResponse<String> response = API.get(REVOCATION + "/another");

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(code(response)).isEqualTo("NOT_FOUND");
        }

        @ParameterizedTest
        @EnumSource(AccessDenial.class)
        void isNotForEverybody(AccessDenial denial) {
            kept = Either.left(denial);

            assertThat(code(API.get(REVOCATION + "/revoke-1"))).isEqualTo(denial.name());
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.concat(
                Stream.of(
                        Arguments.of(new Denied(AccessDenial.SESSION_OVER), 401, "SESSION_OVER", "none", ""),
                        Arguments.of(new Denied(AccessDenial.NOT_EXPECTED), 409, "NOT_EXPECTED", "none", ""),
                        Arguments.of(new Denied(AccessDenial.NOT_ENTITLED), 403, "NOT_ENTITLED", "none", ""),
                        Arguments.of(new RequestReused(), 409, "REQUEST_REUSED", "none", ""),
                        Arguments.of(
                                new ListChanged(List.of(new LoginId("jiro"))),
                                409,
                                "LIST_CHANGED",
                                "users",
                                "[\"jiro\"]"),
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
                                new NotConfirmed(ConfirmationFailure.SUSPENDED),
                                423,
                                "CONFIRMATION_SUSPENDED",
                                "none",
                                "")),
                refusedCodes());
    }

    private static Stream<Arguments> refusedCodes() {
        return Stream.of(
                Arguments.of(
                        new CodeNotAccepted(new TokenExpired(Company.EXPIRY)),
                        403,
                        "TOKEN_EXPIRED",
                        "expiredAt",
                        "\"" + Company.EXPIRY + "\""),
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
                        new CodeNotAccepted(new CodeRefused(new NextCodeNeeded(41))),
                        409,
                        "NEXT_CODE_NEEDED",
                        "secondsUntilNextCode",
                        "41"),
                Arguments.of(
                        new CodeNotAccepted(new CodeRefused(new AlreadyUsed(0))),
                        409,
                        "ALREADY_USED",
                        "secondsUntilNextCode",
                        "0"));
    }
}
