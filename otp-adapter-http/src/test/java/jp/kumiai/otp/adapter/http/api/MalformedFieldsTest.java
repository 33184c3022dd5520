package jp.kumiai.otp.adapter.http.api;

import static jp.kumiai.otp.adapter.http.ApiClient.AUTHORISATIONS;
import static jp.kumiai.otp.adapter.http.ApiClient.BANK;
import static jp.kumiai.otp.adapter.http.ApiClient.LIFTING;
import static jp.kumiai.otp.adapter.http.ApiClient.REVOCATION;
import static jp.kumiai.otp.adapter.http.ApiClient.errors;
import static jp.kumiai.otp.adapter.http.ApiClient.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.LogLines;
import jp.kumiai.otp.adapter.http.Overheard;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is no serial number, no ID, no list or no password is refused at the door: no use case ever hears of it. */
final class MalformedFieldsTest {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final RunningServer SERVER = RunningServer.with(Overheard.by(asked -> CALLS.incrementAndGet()));
    private static final ApiClient API = ApiClient.of(SERVER).as(Samples.SESSION);

    private static final List<Field> SERIALS = List.of(
            new Field(RightRequest.REGISTER, "/serialNumber"),
            new Field(RightRequest.LIFT, "/users/0/serialNumber"),
            new Field(RightRequest.REVOKE, "/users/0/serialNumber"),
            new Field(RightRequest.ALLOCATE, "/tokens/0"));

    private static final List<Field> LOGIN_IDS = List.of(
            new Field(RightRequest.LOG_IN, "/loginId"),
            new Field(RightRequest.LIFT, "/users/0/loginId"),
            new Field(RightRequest.REVOKE, "/users/1/loginId"),
            new Field(RightRequest.COUNTER_LIFT, "/users/1"),
            new Field(RightRequest.COUNTER_REVOKE, "/users/0"),
            new Field(RightRequest.ENTER_USER, "/loginId"));

    private static final List<Field> REQUEST_IDS = List.of(
            new Field(RightRequest.LIFT, "/requestId"),
            new Field(RightRequest.REVOKE, "/requestId"),
            new Field(RightRequest.AUTHORISE, "/requestId"));

    private static final List<Field> PASSWORDS = List.of(
            new Field(RightRequest.LOG_IN, "/password"),
            new Field(RightRequest.STAFF_LOG_IN, "/password"),
            new Field(RightRequest.ENTER_STAFF, "/password"),
            new Field(RightRequest.LIFT, "/confirmationPassword"),
            new Field(RightRequest.REVOKE, "/confirmationPassword"));

    private static final List<Field> USERS = List.of(
            new Field(RightRequest.LIFT, "/users"),
            new Field(RightRequest.REVOKE, "/users"),
            new Field(RightRequest.COUNTER_LIFT, "/users"),
            new Field(RightRequest.COUNTER_REVOKE, "/users"));

    private final LogLines log = new LogLines();

    @BeforeEach
    void forgetCalls() {
        CALLS.set(0);
    }

    @AfterEach
    void nothingWasAskedFor() {
        log.close();
        assertThat(CALLS).hasValue(0);
        assertThat(log.all()).isEmpty();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @Tag("case-A12")
    @ValueSource(
            strings = {"1234567", "1234567890123", "1234567A", "１２３４５６７８", " 12345678", "12345678 ", "1234-5678", ""})
    void refusesWhatIsNoSerialNumber(String typed) {
        Field.areRefused(API, SERIALS, quoted(typed), "MALFORMED");
    }

    @ParameterizedTest
    @Tag("case-A12")
    @ValueSource(
            strings = {
                "1234567",
                "1234567890123",
                "1234567A",
                "%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96%EF%BC%97%EF%BC%98"
            })
    void refusesAddressesOfWhatIsNoSerialNumber(String serial) {
        ApiClient bank = API.asTheBank();
        String token = BANK + "/tokens/" + serial;

        assertThat(List.of(
                        bank.get(token + "/trace"),
                        bank.post(token + "/device", RightRequest.MOVE.body()),
                        bank.post(token + "/storage", RightRequest.PUT_AWAY.body()),
                        bank.post(token + "/resynchronisation", RightRequest.RESYNCHRONISE.body())))
                .allSatisfy(response -> assertThat(errors(response)).isEmpty());
    }

    @ParameterizedTest
    @Tag("case-C8")
    @ValueSource(strings = {"ｈａｎａｋｏ", "hanako ", " hanako", "hanakó", "han", "hanako\0", "花子花子", "hana\ud800ko"})
    void refusesWhatIsNoLoginId(String typed) {
        Field.areRefused(API, LOGIN_IDS, quoted(typed), "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a\nb", "é", "ａ", "a~b", "a:b"})
    void refusesWhatIsNoRequestId(String typed) {
        Field.areRefused(API, REQUEST_IDS, quoted(typed), "MALFORMED");
    }

    @Test
    void refusesRequestIdsThatAreTooLong() {
        Field.areRefused(API, REQUEST_IDS, quoted("a".repeat(65)), "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "a~b", "%EF%BD%81"})
    void refusesAddressesOfWhatIsNoRequestId(String typed) {
        assertThat(List.of(LIFTING, REVOCATION, AUTHORISATIONS))
                .allSatisfy(
                        path -> assertThat(errors(API.get(path + "/" + typed))).isEmpty());
    }

    @Test
    void refusesPasswordsThatNoEncodingCanKeep() {
        Field.areRefused(API, PASSWORDS, "\"\\ud800\"", "MALFORMED");
        Field.areRefused(API, PASSWORDS, "\"\"", "MALFORMED");
        Field.areRefused(API, PASSWORDS, quoted("a".repeat(129)), "MALFORMED");
    }

    @Test
    @Tag("case-F9")
    void refusesListsOfNobodyAndOfTooMany() {
        List<String> tooMany = List.range(0, 101).map(number -> "user" + number);

        Field.areRefused(API, USERS, "[]", "WRONG_COUNT");
        assertThat(USERS)
                .allSatisfy(field ->
                        assertThat(field.errors(API, field.listOf(tooMany))).containsExactly("#/users WRONG_COUNT"));
    }

    @Test
    void refusesListsThatAreNone() {
        List.of("null", "{}", "\"ichiro\"", "1", "true")
                .forEach(value -> Field.areRefused(API, USERS, value, "NOT_AN_ARRAY"));
    }

    @Test
    @Tag("case-C8")
    void refusesToTakeSomebodyTwice() {
        assertThat(USERS)
                .allSatisfy(field -> assertThat(
                                field.errors(API, field.listOf(List.of("ichiro", "Ichiro", "jiro", "ichiro"))))
                        .containsExactly("#/users/1 REPEATED", "#/users/3 REPEATED"));
    }

    @Test
    void pointsAtEveryElementThatIsWrong() {
        assertThat(errors(RightRequest.LIFT.send(
                        API,
                        RightRequest.LIFT.with(
                                "/users",
                                "[{\"loginId\":\"ichiro\"},{\"loginId\":1},\"jiro\",{\"canary\":1},"
                                        + "{\"loginId\":\"han\",\"serialNumber\":null}]"))))
                .containsExactly(
                        "#/users/1/loginId NOT_A_STRING",
                        "#/users/2 NOT_AN_OBJECT",
                        "#/users/3 UNKNOWN_PROPERTY",
                        "#/users/3/loginId MISSING",
                        "#/users/4/loginId MALFORMED",
                        "#/users/4/serialNumber NOT_A_STRING");
        assertThat(errors(RightRequest.COUNTER_LIFT.send(
                        API, RightRequest.COUNTER_LIFT.with("/users", "[\"ichiro\",1,null,\"han\",{}]"))))
                .containsExactly(
                        "#/users/1 NOT_A_STRING",
                        "#/users/2 NOT_A_STRING",
                        "#/users/3 MALFORMED",
                        "#/users/4 NOT_A_STRING");
    }

    @ParameterizedTest
    @CsvSource({
        "REVOKE, /includeSharers, null, NOT_A_BOOLEAN",
        "REVOKE, /includeSharers, '\"true\"', NOT_A_BOOLEAN",
        "COUNTER_REVOKE, /includeSharers, 1, NOT_A_BOOLEAN",
        "AUTHORISE, /operation, '\"LOGIN\"', MALFORMED",
        "AUTHORISE, /operation, '\"spot_transfer\"', MALFORMED",
        "AUTHORISE, /operation, 1, NOT_A_STRING",
        "AUTHORISE, /reference, '\"\"', MALFORMED",
        "AUTHORISE, /reference, '\"T 4711\"', MALFORMED",
        "AUTHORISE, /reference, '\"振込\"', MALFORMED",
        "COUNTER_LIFT, /formNumber, '\"\"', MALFORMED",
        "COUNTER_LIFT, /formNumber, '\" \"', MALFORMED",
        "COUNTER_LIFT, /formNumber, '\"F\\n1\"', MALFORMED",
        "COUNTER_LIFT, /contract, '\"K_1\"', MALFORMED",
        "COUNTER_REVOKE, /contract, '\"\"', MALFORMED",
        "RESYNCHRONISE, /formNumber, 1, NOT_A_STRING",
        "MOVE, /formNumber, null, NOT_A_STRING",
        "MOVE, /state, '\"IN_STOCK\"', MALFORMED",
        "MOVE, /state, '\"ON_LOAN\"', MALFORMED",
        "PUT_AWAY, /state, '\"LOST\"', MALFORMED",
        "PUT_AWAY, /state, '\"ON_LOAN\"', MALFORMED",
        "PUT_AWAY, /formNumber, '\"\"', MALFORMED",
        "CHANGE_ACCOUNT, /account, null, NOT_AN_OBJECT",
        "CHANGE_ACCOUNT, /account/number, 12345, NOT_A_STRING",
        "POSTPONE, /startDate, '\"2026-02-30\"', MALFORMED",
        "ENTER_USER, /userClass, '\"master\"', MALFORMED",
        "ENTER_USER, /name, '\"\"', MALFORMED",
        "ALLOT, /formNumber, 1, NOT_A_STRING",
        "ALLOCATE, /tokens, '\"00123456\"', NOT_AN_ARRAY",
        "ACCEPT, /startDate, null, NOT_A_STRING",
        "SHIP, /day, '\"20261120\"', MALFORMED",
        "START_RUN, /month, 11, NOT_A_STRING",
        "MOVE, /state, '\"lost\"', MALFORMED"
    })
    void refusesWhatThePropertyDoesNotTake(RightRequest request, String pointer, String value, String reason) {
        Field.areRefused(API, List.of(new Field(request, pointer)), value, reason);
    }

    @Test
    void refusesTextsThatAreTooLong() {
        Field.areRefused(
                API,
                List.of(new Field(RightRequest.AUTHORISE, "/reference"), new Field(RightRequest.MOVE, "/formNumber")),
                quoted("a".repeat(65)),
                "MALFORMED");
        Field.areRefused(
                API, List.of(new Field(RightRequest.COUNTER_LIFT, "/contract")), quoted("1".repeat(21)), "MALFORMED");
    }
}
