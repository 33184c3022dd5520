package jp.kumiai.otp.adapter.http.counter;

import static jp.kumiai.otp.adapter.http.ApiClient.BANK;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.Company;
import jp.kumiai.otp.adapter.http.LogLines;
import jp.kumiai.otp.adapter.http.RefusingBank;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.application.audit.TraceToken.Trace;
import jp.kumiai.otp.application.device.MoveDevice;
import jp.kumiai.otp.application.device.PutDeviceAway;
import jp.kumiai.otp.application.lifting.LiftAtTheCounter;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseToken;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounter;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationFailure;
import jp.kumiai.otp.domain.resynchronisation.Resynchronised;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.LoginId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CounterHandlersTest {

    private static final Counter SATO = new Counter("m.sato", "F-1");
    private static final List<LoginId> BOTH = List.of(new LoginId("ichiro"), new LoginId("jiro"));
    private static final String TRACE = BANK + "/tokens/00123456/trace";

    private static final java.util.List<Object> ASKED = new ArrayList<>();
    private static Either<LiftFailure, Lifted> lifted = Either.right(Company.lifted());
    private static Either<RevocationFailure, Revocation> revoked = Either.right(Company.revocation());
    private static Either<ResynchronisationFailure, Resynchronised> resynchronised =
            Either.left(ResynchronisationFailure.UNKNOWN_TOKEN);
    private static Either<DeviceFailure, Token> moved = Either.left(DeviceFailure.UNKNOWN_TOKEN);
    private static Option<Trace> traced = Option.none();
    private static List<Token> expiring = List.empty();

    private static final RunningServer SERVER =
            RunningServer.with(RunningServer.only(RefusingBank.only(new BankUseCases.Counter(
                    command -> heard(command, lifted),
                    command -> heard(command, revoked),
                    command -> heard(command, resynchronised),
                    command -> heard(command, moved),
                    command -> heard(command, moved),
                    serial -> heard(serial, traced),
                    () -> expiring))));
    private static final ApiClient API = ApiClient.of(SERVER).asTheBank();

    @BeforeEach
    void forgetWhatWasAsked() {
        ASKED.clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Nested
    @Tag("R35")
    final class Expiring {

        @Test
        void listsSerialNumberCompanyAndExpiry() {
            expiring = List.of(Samples.token());

            HttpResponse<String> response = API.get(BANK + "/expiring-tokens");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(json(response).at("/tokens/0/serialNumber").asText()).isEqualTo("00123456");
            assertThat(json(response).at("/tokens/0/contract").asText()).isEqualTo("K-0001");
            assertThat(json(response).at("/tokens/0/expiresAt").asText()).isEqualTo("2031-03-30T23:00:00Z");
            assertThat(json(response).path("tokens")).hasSize(1);
        }
    }

    @Nested
    @Tag("U6")
    final class Lifting {

        @Test
        void asksWithTheFormAndTellsWhoIsAvailableAgain() {
            lifted = Either.right(Company.lifted());

            HttpResponse<String> response = RightRequest.COUNTER_LIFT.send(API);

            assertThat(ASKED).containsExactly(new LiftAtTheCounter.Command(SATO, Samples.CONTRACT, BOTH));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(json(response).at("/lifted/0/loginId").asText()).isEqualTo("hanskirodt");
        }

        @Test
        @Tag("U7")
        void tellsWhoHasNothingToLift() {
            lifted = Either.left(new LiftFailure.ListChanged(BOTH));

            HttpResponse<String> response = RightRequest.COUNTER_LIFT.send(API);

            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(code(response)).isEqualTo("LIST_CHANGED");
            assertThat(json(response).path("users").toString()).isEqualTo("[\"ichiro\",\"jiro\"]");
        }
    }

    @Nested
    @Tag("R26")
    final class Revoking {

        @ParameterizedTest
        @CsvSource({"true", "false"})
        void asksWithTheFormAndTellsWhoIsRevoked(boolean includeSharers) {
            revoked = Either.right(Company.revocation());

            HttpResponse<String> response = RightRequest.COUNTER_REVOKE.send(
                    API, RightRequest.COUNTER_REVOKE.with("/includeSharers", Boolean.toString(includeSharers)));

            assertThat(ASKED)
                    .containsExactly(new RevokeAtTheCounter.Command(SATO, Samples.CONTRACT, BOTH, includeSharers));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(json(response).at("/revoked/0/serialNumber").asText()).isEqualTo("12345678");
            assertThat(json(response).path("earliestReissue").asText()).isEqualTo("2021-03-31T23:10:00Z");
            assertThat(json(response).has("session")).isFalse();
        }

        @Test
        void tellsWhoHasNothingToRevoke() {
            revoked = Either.left(new RevocationFailure.ListChanged(BOTH));

            HttpResponse<String> response = RightRequest.COUNTER_REVOKE.send(API);

            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(code(response)).isEqualTo("LIST_CHANGED");
        }
    }

    @Nested
    @Tag("R3a")
    final class Resynchronising {

        @Test
        void asksWithBothCodesAndTellsWhatTheyProved() {
            resynchronised = Either.right(new Resynchronised(Samples.SERIAL, 2, -120, true));

            HttpResponse<String> response = RightRequest.RESYNCHRONISE.send(API);

            assertThat(ASKED).hasSize(1);
            ResynchroniseToken.Command command = (ResynchroniseToken.Command) ASKED.get(0);
            assertThat(command.counter()).isEqualTo(SATO);
            assertThat(command.serial()).isEqualTo(Samples.SERIAL);
            assertThat(command.first().reveal()).isEqualTo("72616172");
            assertThat(command.second().reveal()).isEqualTo("72616173");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .isEqualTo("{\"serialNumber\":\"00123456\",\"driftBefore\":2,\"driftAfter\":-120,"
                            + "\"suspended\":true}");
        }

        @ParameterizedTest
        @CsvSource({"UNKNOWN_TOKEN, 404, NOT_FOUND", "NOT_CONSECUTIVE, 409, CODES_NOT_CONSECUTIVE"})
        void tellsOfARefusalWhatMayBeKnown(ResynchronisationFailure failure, int status, String code) {
            resynchronised = Either.left(failure);

            HttpResponse<String> response = RightRequest.RESYNCHRONISE.send(API);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
        }
    }

    @Nested
    @Tag("R16a")
    final class Moving {

        @ParameterizedTest
        @EnumSource(
                value = DeviceState.class,
                names = {"LOST", "DEFECTIVE", "RETURNED"})
        void asksWithTheReportAndTellsWhereTheDeviceIs(DeviceState state) {
            moved = Either.right(aToken().numbered(Samples.SERIAL).build().movedTo(state));

            HttpResponse<String> response =
                    RightRequest.MOVE.send(API, RightRequest.MOVE.with("/state", ApiClient.quoted(state.name())));

            assertThat(ASKED).containsExactly(new MoveDevice.Command(SATO, Samples.SERIAL, state));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"serialNumber\":\"00123456\",\"state\":\"" + state.name() + "\"}");
        }

        @ParameterizedTest
        @CsvSource({"UNKNOWN_TOKEN, 404, NOT_FOUND", "NOT_POSSIBLE, 409, DEVICE_NOT_MOVABLE"})
        void tellsOfARefusalWhatMayBeKnown(DeviceFailure failure, int status, String code) {
            moved = Either.left(failure);

            HttpResponse<String> response = RightRequest.MOVE.send(API);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
        }
    }

    @Nested
    @Tag("R16a")
    final class PuttingAway {

        @ParameterizedTest
        @EnumSource(
                value = DeviceState.class,
                names = {"IN_STOCK", "DISPOSED"})
        void asksWithTheFormAndTellsWhereTheDeviceIs(DeviceState state) {
            moved = Either.right(aToken().numbered(Samples.SERIAL).build().movedTo(state));

            HttpResponse<String> response = RightRequest.PUT_AWAY.send(
                    API, RightRequest.PUT_AWAY.with("/state", ApiClient.quoted(state.name())));

            assertThat(ASKED).containsExactly(new PutDeviceAway.Command(SATO, Samples.SERIAL, state));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"serialNumber\":\"00123456\",\"state\":\"" + state.name() + "\"}");
        }

        @ParameterizedTest
        @CsvSource({
            "UNKNOWN_TOKEN, 404, NOT_FOUND",
            "NOT_POSSIBLE, 409, DEVICE_NOT_MOVABLE",
            "STILL_BOUND, 409, DEVICE_STILL_BOUND",
            "EXPIRED, 409, DEVICE_EXPIRED"
        })
        void tellsOfARefusalWhatMayBeKnown(DeviceFailure failure, int status, String code) {
            moved = Either.left(failure);

            HttpResponse<String> response = RightRequest.PUT_AWAY.send(API);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
        }
    }

    @Nested
    final class Tracing {

        private final Instant then = Instant.parse("2021-04-01T01:00:00.250Z");

        @Test
        @Tag("R5")
        void tellsWhatIsRememberedAndWhyCodesWereJudgedSo() {
            AuditEvent refused = AuditEvent.ofCustomer(then, Kind.CODE_REFUSED, Samples.CONTRACT, Samples.HANAKO)
                    .with("rule", "R17")
                    .with("failures", 6);
            AuditEvent reported = SATO.event(then, Kind.DEVICE_MOVED, Option.some(Samples.CONTRACT));
            traced = Option.some(new Trace(used(), List.of(reported, refused)));

            HttpResponse<String> response = API.get(TRACE);

            assertThat(ASKED).containsExactly(Samples.SERIAL);
            assertThat(response.statusCode()).isEqualTo(200);
            JsonNode trace = json(response);
            assertThat(trace.path("kind").asText()).isEqualTo("HARDWARE");
            assertThat(trace.path("device").asText()).isEqualTo("ON_LOAN");
            assertThat(trace.path("contract").asText()).isEqualTo("K-0001");
            assertThat(trace.path("watermark").asLong()).isEqualTo(26_954_219L);
            assertThat(trace.path("drift").asInt()).isEqualTo(-2);
            assertThat(trace.path("consecutiveFailures").asInt()).isEqualTo(6);
            assertThat(trace.path("lifetimeFailures").asInt()).isEqualTo(9);
            assertThat(trace.path("suspendedAt").asText()).isEqualTo("2021-04-01T01:00:00.250Z");
            assertThat(trace.at("/events/0").toString())
                    .isEqualTo("{\"at\":\"2021-04-01T01:00:00.250Z\",\"kind\":\"DEVICE_MOVED\","
                            + "\"actor\":{\"kind\":\"BANK\",\"name\":\"m.sato\"},\"facts\":{\"form\":\"F-1\"}}");
            assertThat(trace.at("/events/1").toString())
                    .isEqualTo("{\"at\":\"2021-04-01T01:00:00.250Z\",\"kind\":\"CODE_REFUSED\","
                            + "\"actor\":{\"kind\":\"CUSTOMER\",\"name\":\"hanako\"},"
                            + "\"facts\":{\"failures\":\"6\",\"rule\":\"R17\"}}");
        }

        @Test
        void leavesOutWhatThereIsNot() {
            traced = Option.some(new Trace(aToken().numbered(Samples.SERIAL).build(), List.empty()));

            JsonNode trace = json(API.get(TRACE));

            assertThat(trace.has("watermark")).isFalse();
            assertThat(trace.has("suspendedAt")).isFalse();
            assertThat(trace.path("events")).isEmpty();
        }

        @Test
        @Tag("case-E4")
        @Tag("case-E5")
        void tellsNothingOfTheSeed() {
            Token token = DataShoji.SHARED_TOKEN;
            traced = Option.some(new Trace(token, List.empty()));

            try (LogLines log = new LogLines()) {
                JsonNode trace = json(API.get(TRACE));

                assertThat(trace.fieldNames())
                        .toIterable()
                        .containsOnly(
                                "serialNumber",
                                "kind",
                                "device",
                                "contract",
                                "expiresAt",
                                "drift",
                                "consecutiveFailures",
                                "lifetimeFailures",
                                "events");
                assertThat(log.all()).isEmpty();
            }
        }

        @Test
        void knowsNoOtherToken() {
            traced = Option.none();

            HttpResponse<String> response = API.get(TRACE);

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(code(response)).isEqualTo("NOT_FOUND");
        }

        private Token used() {
            return aToken().numbered(Samples.SERIAL)
                    .onLoanTo(Samples.CONTRACT)
                    .usedUpTo(26_954_219L)
                    .drifting(-2)
                    .failed(6, 9)
                    .suspendedAt(then)
                    .build();
        }
    }

    private static <A> A heard(Object asked, A answer) {
        ASKED.add(asked);
        return answer;
    }
}
