package jp.kumiai.otp.adapter.http.applying;

import static jp.kumiai.otp.adapter.http.ApiClient.BANK;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.errors;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.BankSamples;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.RefusingBank;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.application.applying.AcceptApplication;
import jp.kumiai.otp.application.applying.AllocateTokens;
import jp.kumiai.otp.application.applying.CompleteApplication;
import jp.kumiai.otp.application.applying.ShipTokens;
import jp.kumiai.otp.application.applying.WithdrawApplication;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.application.RegisteredMailNumber;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.contract.ContractId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ApplicationHandlersTest {

    private static final ContractId CONTRACT = Samples.CONTRACT;
    private static final ApplicationNumber NUMBER = BankSamples.NUMBER;
    private static final Option<LocalDate> START = Option.some(BankSamples.START);
    private static final String APPLICATIONS = BANK + "/contracts/K-0001/applications";

    private static final java.util.List<Object> ASKED = new ArrayList<>();
    private static Either<ApplicationFailure, Application> answer = Either.right(BankSamples.SHIPPED);

    private static final RunningServer SERVER =
            RunningServer.with(RunningServer.only(RefusingBank.only(new BankUseCases.Applications(
                    state -> heard(state, List.of(BankSamples.SHIPPED)),
                    (form, operator) -> heard(List.of(form, operator), answer),
                    command -> heard(command, answer),
                    command -> heard(command, answer),
                    command -> heard(command, answer),
                    command -> heard(command, answer),
                    command -> heard(command, answer)))));
    private static final ApiClient API = ApiClient.of(SERVER).asTheBank();

    @BeforeEach
    void forgetWhatWasAsked() {
        ASKED.clear();
        answer = Either.right(BankSamples.SHIPPED);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Nested
    @Tag("R8")
    final class Listing {

        @ParameterizedTest
        @EnumSource(ApplicationState.class)
        void listsThoseInAState(ApplicationState state) {
            HttpResponse<String> response = API.get(BANK + "/applications/" + state);

            assertThat(ASKED).containsExactly(state);
            assertThat(json(response).path("applications")).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"received", "OPEN", "1"})
        void refusesWhatIsNoState(String state) {
            assertThat(errors(API.get(BANK + "/applications/" + state))).isEmpty();
            assertThat(ASKED).isEmpty();
        }
    }

    @Nested
    @Tag("R8")
    final class Receiving {

        @Test
        void takesAFormForFirstTokens() {
            HttpResponse<String> response = RightRequest.RECEIVE.send(API);

            assertThat(ASKED)
                    .containsExactly(List.of(
                            new Form(NUMBER, CONTRACT, ApplicationKind.NEW, Option.none(), 2, List.empty(), START),
                            "m.sato"));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .isEqualTo("{\"contract\":\"K-0001\",\"number\":\"A-1\",\"kind\":\"REISSUE\",\"reason\":\"LOST\","
                            + "\"tokens\":1,\"devices\":[\"00123457\"],\"requestedStart\":\"2026-12-01\","
                            + "\"receivedAt\":\"2026-11-20T01:00:00Z\",\"state\":\"SHIPPED\","
                            + "\"startDate\":\"2026-12-01\","
                            + "\"fee\":{\"devices\":1,\"yen\":2200,\"bookedAt\":\"2026-11-20T01:00:00Z\"},"
                            + "\"allocated\":[\"00123456\"],"
                            + "\"shipment\":{\"day\":\"2026-11-20\",\"registeredMail\":\"12345678901\"}}");
        }

        @Test
        void takesAFormForTokensInOthersPlaces() {
            API.post(
                    APPLICATIONS,
                    "{\"number\":\"A-1\",\"kind\":\"REISSUE\",\"reason\":\"LOST\",\"devices\":[\"00123457\"],"
                            + "\"requestedStart\":\"2026-12-01\"}");

            assertThat(ASKED).containsExactly(List.of(BankSamples.REISSUE, "m.sato"));
        }

        @Test
        void takesAFormToGiveTokensBack() {
            API.post(APPLICATIONS, "{\"number\":\"A-1\",\"kind\":\"RETURN\",\"devices\":[\"00123456\",\"00123457\"]}");

            assertThat(ASKED)
                    .containsExactly(List.of(
                            new Form(
                                    NUMBER,
                                    CONTRACT,
                                    ApplicationKind.RETURN,
                                    Option.none(),
                                    0,
                                    List.of(Samples.SERIAL, BankSamples.OTHER),
                                    Option.none()),
                            "m.sato"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'kind':'NEW'",
                    "'kind':'NEW','tokens':1",
                    "'kind':'NEW','requestedStart':'2026-12-01'",
                    "'kind':'NEW','tokens':1,'requestedStart':'2026-12-01','reason':'LOST'",
                    "'kind':'ADDITIONAL','tokens':1,'requestedStart':'2026-12-01','devices':['00123456']",
                    "'kind':'REISSUE','reason':'LOST','requestedStart':'2026-12-01'",
                    "'kind':'REISSUE','devices':['00123456'],'requestedStart':'2026-12-01'",
                    "'kind':'REISSUE','reason':'LOST','tokens':2,'devices':['00123456'],'requestedStart':'2026-12-01'",
                    "'kind':'RETURN'",
                    "'kind':'RETURN','devices':['00123456'],'tokens':1",
                    "'kind':'RETURN','devices':['00123456'],'requestedStart':'2026-12-01'"
                })
        void refusesFormsWhosePartsDoNotBelongTogether(String parts) {
            HttpResponse<String> response =
                    API.post(APPLICATIONS, ("{'number':'A-1'," + parts + "}").replace('\'', '"'));

            assertThat(errors(response)).containsExactly("# INCONSISTENT");
            assertThat(ASKED).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "/number, '\"\"', MALFORMED",
            "/number, '\"A_1\"', MALFORMED",
            "/kind, '\"OTHER\"', MALFORMED",
            "/tokens, 0, OUT_OF_RANGE",
            "/tokens, 101, OUT_OF_RANGE",
            "/tokens, 4294967298, OUT_OF_RANGE",
            "/tokens, 99999999999999999999999, OUT_OF_RANGE",
            "/tokens, -1, OUT_OF_RANGE",
            "/tokens, 2.0, NOT_AN_INTEGER",
            "/tokens, 2e0, NOT_AN_INTEGER",
            "/tokens, '\"2\"', NOT_AN_INTEGER",
            "/tokens, null, NOT_AN_INTEGER",
            "/tokens, true, NOT_AN_INTEGER",
            "/requestedStart, '\"2026-13-01\"', MALFORMED",
            "/requestedStart, null, NOT_A_STRING"
        })
        void refusesWhatThePropertyDoesNotTake(String pointer, String value, String reason) {
            HttpResponse<String> response = RightRequest.RECEIVE.send(API, RightRequest.RECEIVE.with(pointer, value));

            assertThat(errors(response)).containsExactly("#" + pointer + " " + reason);
            assertThat(ASKED).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 100})
        void takesAsManyTokensAsAFormCanHave(int tokens) {
            HttpResponse<String> response =
                    RightRequest.RECEIVE.send(API, RightRequest.RECEIVE.with("/tokens", Integer.toString(tokens)));

            assertThat(response.statusCode()).isEqualTo(200);
        }
    }

    @Nested
    @Tag("R8")
    final class Steps {

        @Test
        void accepts() {
            HttpResponse<String> response = RightRequest.ACCEPT.send(API);

            assertThat(ASKED).containsExactly(new AcceptApplication.Command(CONTRACT, NUMBER, START, "m.sato"));
            assertThat(response.statusCode()).isEqualTo(200);
        }

        @Test
        void acceptsAReturnWithoutADay() {
            RightRequest.ACCEPT.send(API, "{}");

            assertThat(ASKED).containsExactly(new AcceptApplication.Command(CONTRACT, NUMBER, Option.none(), "m.sato"));
        }

        @Test
        void allocatesTheseTokens() {
            RightRequest.ALLOCATE.send(API);

            assertThat(ASKED)
                    .containsExactly(new AllocateTokens.Command(
                            CONTRACT, NUMBER, List.of(Samples.SERIAL, BankSamples.OTHER), "m.sato"));
        }

        @Test
        void allocatesWhatIsInStock() {
            RightRequest.ALLOCATE.send(API, "{}");

            assertThat(ASKED).containsExactly(new AllocateTokens.Command(CONTRACT, NUMBER, List.empty(), "m.sato"));
        }

        @Test
        void ships() {
            RightRequest.SHIP.send(API, RightRequest.SHIP.with("/registeredMail", "\"123-45-678901\""));

            assertThat(ASKED)
                    .containsExactly(new ShipTokens.Command(
                            CONTRACT,
                            NUMBER,
                            new Shipment(LocalDate.of(2026, 11, 20), new RegisteredMailNumber("12345678901")),
                            "m.sato"));
        }

        @Test
        void completesAndWithdraws() {
            RightRequest.COMPLETE.send(API);
            RightRequest.WITHDRAW.send(API);

            assertThat(ASKED)
                    .containsExactly(
                            new CompleteApplication.Command(CONTRACT, NUMBER, "m.sato"),
                            new WithdrawApplication.Command(CONTRACT, NUMBER, "m.sato"));
        }

        @Test
        void refusesListsOfNothingOfTooManyAndOfTheSameTwice() {
            String tooMany = List.range(0, 101)
                    .map(each -> "\"" + (10_000_000 + each) + "\"")
                    .mkString("[", ",", "]");

            assertThat(errors(RightRequest.ALLOCATE.send(API, RightRequest.ALLOCATE.with("/tokens", "[]"))))
                    .containsExactly("#/tokens WRONG_COUNT");
            assertThat(errors(RightRequest.ALLOCATE.send(API, RightRequest.ALLOCATE.with("/tokens", tooMany))))
                    .containsExactly("#/tokens WRONG_COUNT");
            assertThat(errors(RightRequest.ALLOCATE.send(API, RightRequest.ALLOCATE.with("/tokens/1", "\"00123456\""))))
                    .containsExactly("#/tokens/1 REPEATED");
            assertThat(errors(RightRequest.ALLOCATE.send(API, RightRequest.ALLOCATE.with("/tokens/0", "\"1234567\""))))
                    .containsExactly("#/tokens/0 MALFORMED");
            assertThat(ASKED).isEmpty();
        }

        @Test
        void refusesMailNumbersThatThereAreNot() {
            List.of("1234567890", "12345678901234", "1234567890a", "")
                    .forEach(number -> assertThat(errors(RightRequest.SHIP.send(
                                    API, RightRequest.SHIP.with("/registeredMail", ApiClient.quoted(number)))))
                            .containsExactly("#/registeredMail MALFORMED"));
        }

        @Test
        void refusesAddressesOfWhatIsNoApplication() {
            assertThat(errors(API.post(APPLICATIONS + "/A_1/completion", "{}"))).isEmpty();
            assertThat(errors(API.post(APPLICATIONS + "/123456789012345678901/completion", "{}")))
                    .isEmpty();
            assertThat(errors(API.post(BANK + "/contracts/K_1/applications/A-1/completion", "{}")))
                    .isEmpty();
            assertThat(ASKED).isEmpty();
        }
    }

    @Nested
    final class Refusing {

        @ParameterizedTest
        @EnumSource(ApplicationState.class)
        void tellsTheStateThatStandsInTheWay(ApplicationState state) {
            answer = Either.left(new ApplicationFailure.WrongState(state));

            HttpResponse<String> response = RightRequest.COMPLETE.send(API);

            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(code(response)).isEqualTo("WRONG_APPLICATION_STATE");
            assertThat(json(response).path("state").asText()).isEqualTo(state.name());
        }

        @Test
        void namesTheDevicesInQuestion() {
            answer = Either.left(new ApplicationFailure.DevicesNotHeld(List.of(BankSamples.OTHER)));
            HttpResponse<String> notHeld = RightRequest.RECEIVE.send(API);
            answer = Either.left(new ApplicationFailure.DevicesTaken(List.of(BankSamples.OTHER)));
            HttpResponse<String> taken = RightRequest.RECEIVE.send(API);
            answer = Either.left(new ApplicationFailure.TokensNotInStock(List.of()));
            HttpResponse<String> notInStock = RightRequest.ALLOCATE.send(API);

            assertThat(List.of(notHeld, taken, notInStock).map(ApiClient::code))
                    .containsExactly("DEVICES_NOT_HELD", "DEVICES_TAKEN", "TOKENS_NOT_IN_STOCK");
            assertThat(List.of(notHeld, taken, notInStock)
                            .map(response ->
                                    json(response).path("serialNumbers").toString()))
                    .containsExactly("[\"00123457\"]", "[\"00123457\"]", "[]");
        }

        @Test
        void tellsHowManyTokensAreNeeded() {
            answer = Either.left(new ApplicationFailure.WrongNumberOfTokens(3));

            HttpResponse<String> response = RightRequest.ALLOCATE.send(API);

            assertThat(code(response)).isEqualTo("WRONG_NUMBER_OF_TOKENS");
            assertThat(json(response).path("expected").asInt()).isEqualTo(3);
        }

        @Test
        void tellsOfTheOthersWhatMayBeKnown() {
            List<String> told = List.of(
                            new ApplicationFailure.UnknownContract(),
                            new ApplicationFailure.UnknownApplication(),
                            new ApplicationFailure.WrongKind(),
                            new ApplicationFailure.DayNotPossible(),
                            new ApplicationFailure.FeeDueAlready())
                    .map(failure -> {
                        answer = Either.left(failure);
                        HttpResponse<String> response = RightRequest.ACCEPT.send(API);
                        return response.statusCode() + " " + code(response);
                    });

            assertThat(told)
                    .containsExactly(
                            "404 NOT_FOUND",
                            "404 NOT_FOUND",
                            "409 WRONG_APPLICATION_KIND",
                            "409 DAY_NOT_POSSIBLE",
                            "409 FEE_DUE_ALREADY");
        }

        @Test
        void tellsOfAFormWhatMayBeKnown() {
            List<String> told = List.of(
                            new ApplicationFailure.NumberTaken(),
                            new ApplicationFailure.NotTheFirst(),
                            new ApplicationFailure.NotYetCustomer())
                    .map(failure -> {
                        answer = Either.left(failure);
                        HttpResponse<String> response = RightRequest.RECEIVE.send(API);
                        return response.statusCode() + " " + code(response);
                    });

            assertThat(told)
                    .containsExactly(
                            "409 APPLICATION_NUMBER_TAKEN", "409 NOT_THE_FIRST_APPLICATION", "409 NOT_YET_CUSTOMER");
        }
    }

    private static <A> A heard(Object asked, A answer) {
        ASKED.add(asked);
        return answer;
    }
}
