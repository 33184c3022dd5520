package jp.kumiai.otp.adapter.http.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.kumiai.otp.adapter.http.ApiClient.AUTHORISATIONS;
import static jp.kumiai.otp.adapter.http.ApiClient.BANK;
import static jp.kumiai.otp.adapter.http.ApiClient.LIFTING;
import static jp.kumiai.otp.adapter.http.ApiClient.ONE_TIME_PASSWORD;
import static jp.kumiai.otp.adapter.http.ApiClient.REGISTRATION;
import static jp.kumiai.otp.adapter.http.ApiClient.REVOCATION;
import static jp.kumiai.otp.adapter.http.ApiClient.SESSION;
import static jp.kumiai.otp.adapter.http.ApiClient.SESSIONS;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static jp.kumiai.otp.adapter.http.ApiClient.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
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

/** Whatever is no code, no serial number, no ID or no JSON is refused at the door: no use case ever hears of it. */
final class MalformedInputTest {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final RunningServer SERVER = RunningServer.with(Overheard.by(asked -> CALLS.incrementAndGet()));
    private static final ApiClient API = ApiClient.of(SERVER).as(Samples.SESSION);

    /** Where the API takes codes; {@link EntryPointsTest} sees to it that none is missing. */
    private static final List<Field> CODES = List.of(
            new Field(RightRequest.ENTER, "/oneTimePassword"),
            new Field(RightRequest.REGISTER, "/oneTimePassword"),
            new Field(RightRequest.REVOKE, "/oneTimePassword"),
            new Field(RightRequest.AUTHORISE, "/oneTimePassword"),
            new Field(RightRequest.ACTIVATE, "/oneTimePassword"),
            new Field(RightRequest.RESYNCHRONISE, "/first"),
            new Field(RightRequest.RESYNCHRONISE, "/second"));

    private static final List<Field> SERIALS = List.of(
            new Field(RightRequest.REGISTER, "/serialNumber"),
            new Field(RightRequest.LIFT, "/users/0/serialNumber"),
            new Field(RightRequest.REVOKE, "/users/0/serialNumber"));

    private static final List<Field> LOGIN_IDS = List.of(
            new Field(RightRequest.LOG_IN, "/loginId"),
            new Field(RightRequest.LIFT, "/users/0/loginId"),
            new Field(RightRequest.REVOKE, "/users/1/loginId"),
            new Field(RightRequest.COUNTER_LIFT, "/users/1"),
            new Field(RightRequest.COUNTER_REVOKE, "/users/0"));

    private static final List<Field> REQUEST_IDS = List.of(
            new Field(RightRequest.LIFT, "/requestId"),
            new Field(RightRequest.REVOKE, "/requestId"),
            new Field(RightRequest.AUTHORISE, "/requestId"));

    private static final List<Field> PASSWORDS = List.of(
            new Field(RightRequest.LOG_IN, "/password"),
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
    @Tag("A1")
    @ValueSource(
            strings = {
                " 123456",
                "123456 ",
                "123 456",
                "\t123456",
                "123456\u00a0",
                "\u3000123456",
                "123456\u3000",
                "\u200b123456",
                "123\u200b456",
                "\ufeff123456",
                "123456\0",
                "\0",
                "123456\r\n"
            })
    void refusesBlanksAndWhatCannotBeSeen(String typed) {
        refusesCode(quoted(typed), "MALFORMED");
    }

    @ParameterizedTest
    @Tag("A3")
    @Tag("A4")
    @ValueSource(strings = {"１２３４５６", "１23456", "١٢٣٤٥٦", "𝟏𝟐𝟑𝟒𝟓𝟔", "१२३४५६", "一二三四五六", "①②③④⑤⑥", "12345O"})
    void refusesDigitsOfOtherScripts(String typed) {
        refusesCode(quoted(typed), "MALFORMED");
    }

    @ParameterizedTest
    @Tag("A5")
    @ValueSource(strings = {"+123456", "-000001", "0x1E240", "1e5000", "123456\n", "12345.0", "123_456", "1,23,456"})
    void refusesWhatNumberParsersTake(String typed) {
        refusesCode(quoted(typed), "MALFORMED");
    }

    @ParameterizedTest
    @Tag("A6")
    @Tag("A7")
    @ValueSource(strings = {"", "0", "12345", "123456789", "123456123456"})
    void refusesLengthsThatNoTokenShows(String typed) {
        refusesCode(quoted(typed), "MALFORMED");
    }

    @Test
    @Tag("A6")
    void refusesABodyOfTenMegabytes() {
        refusesAsTooLarge("{\"oneTimePassword\":\"" + "1".repeat(10_000), 10_485_760);
    }

    @Test
    @Tag("A6")
    void refusesDeepNesting() {
        refusesDocument("{\"oneTimePassword\":" + "[".repeat(16_000));
        refusesDocument("[".repeat(16_000));
        refusesDocument("{\"a\":".repeat(3_000));
        refusesDocument("{\"oneTimePassword\":" + "[".repeat(9) + "]".repeat(9) + "}");
        assertThat(API.post(ONE_TIME_PASSWORD, "[".repeat(100_000)).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @Tag("A8")
    @ValueSource(strings = {"123456", "123456.0", "1e5", "true", "[]", "[\"123456\"]", "{}", "{\"a\":\"123456\"}"})
    void refusesWhatIsNoString(String value) {
        refusesCode(value, "NOT_A_STRING");
    }

    @ParameterizedTest
    @Tag("A8")
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"123456\"",
                "123456",
                "{",
                "{\"oneTimePassword\":\"123456\"",
                "{\"oneTimePassword\":\"123456\"}}",
                "{\"oneTimePassword\":\"123456\"} {}",
                "{\"oneTimePassword\":\"123456\",}",
                "{'oneTimePassword':'123456'}",
                "{oneTimePassword:\"123456\"}",
                "{\"oneTimePassword\":\"123456\"/**/}",
                "{\"oneTimePassword\":\"12345\n6\"}",
                "{\"oneTimePassword\":NaN}",
                "{\"oneTimePassword\":\"\\x31\"}",
                "<code>123456</code>"
            })
    void refusesWhatIsNoJsonObject(String body) {
        refusesDocument(body);
    }

    @Test
    @Tag("A8")
    void refusesEveryOtherEncoding() {
        String body = "{\"oneTimePassword\":\"123456\"}";

        refusesBytes(("\ufeff" + body).getBytes(UTF_8));
        refusesBytes(body.getBytes(UTF_16));
        refusesBytes(body.getBytes(UTF_16LE));
        refusesBytes(body.getBytes(Charset.forName("UTF-32")));
        refusesBytes("{\"oneTimePassword\":\"é\"}".getBytes(ISO_8859_1));
        refusesBytes(new byte[] {'{', (byte) 0xc0, (byte) 0xa2, '}'});
    }

    @Test
    @Tag("A9")
    void refusesFieldsThatAreNotThere() {
        refusesCode("null", "NOT_A_STRING");
        assertThat(List.of(RightRequest.values()))
                .allSatisfy(request -> assertThat(request.required())
                        .allSatisfy(pointer -> assertThat(errors(request.send(API, request.without(pointer))))
                                .containsExactly("#" + pointer + " MISSING")));
    }

    @Test
    @Tag("A10")
    void refusesQueries() {
        List.of("?oneTimePassword=123456", "?a", "?a=1&a=2").forEach(query -> {
            assertThat(List.of(RightRequest.values()))
                    .allSatisfy(request -> assertThat(request.client(API)
                                    .post(request.path() + query, request.body())
                                    .statusCode())
                            .isEqualTo(400));
            assertThat(List.of(SESSION, LIFTING, REVOCATION, LIFTING + "/a", REVOCATION + "/a", AUTHORISATIONS + "/a"))
                    .allSatisfy(path ->
                            assertThat(API.get(path + query).statusCode()).isEqualTo(400));
            assertThat(API.asTheBank()
                            .get(BANK + "/tokens/00123456/trace" + query)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(API.delete(SESSION + query).statusCode()).isEqualTo(400);
        });
    }

    @ParameterizedTest
    @Tag("A10")
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain",
                "text/json",
                "application/json; charset=Shift_JIS",
                "application/json; charset=utf-16",
                "application/json, application/json",
                "application/merge-patch+json"
            })
    void refusesOtherMediaTypes(String contentType) {
        assertThat(List.of(RightRequest.values()))
                .allSatisfy(request -> assertThat(request.client(API)
                                .post(request.path(), contentType, BodyPublishers.ofString(request.body()))
                                .statusCode())
                        .isEqualTo(415));
    }

    @Test
    @Tag("A10")
    void refusesCompressedBodiesAndThoseWithoutAType() {
        HttpResponse<String> compressed = API.send(
                "POST",
                ONE_TIME_PASSWORD,
                API.request(ONE_TIME_PASSWORD)
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString("{\"oneTimePassword\":\"123456\"}")));
        HttpResponse<String> untyped =
                API.send("POST", SESSIONS, API.request(SESSIONS).POST(BodyPublishers.noBody()));

        assertThat(compressed.statusCode()).isEqualTo(415);
        assertThat(untyped.statusCode()).isEqualTo(415);
    }

    @Test
    @Tag("A11")
    void refusesSeveralCodesInOneRequest() {
        refusesDocument("{\"oneTimePassword\":\"123456\",\"oneTimePassword\":\"123457\"}");
        refusesDocument("{\"oneTimePassword\":\"123456\",\"oneTimePasswor\\u0064\":\"123457\"}");
        refusesCode("[\"123456\",\"123457\"]", "NOT_A_STRING");
        refusesCode(quoted("123456,123457"), "MALFORMED");
        assertThat(errors(
                        API.post(ONE_TIME_PASSWORD, "{\"oneTimePassword\":\"123456\",\"OneTimePassword\":\"123457\"}")))
                .containsExactly("# UNKNOWN_PROPERTY");
    }

    @ParameterizedTest
    @Tag("A12")
    @ValueSource(
            strings = {"1234567", "1234567890123", "1234567A", "１２３４５６７８", " 12345678", "12345678 ", "1234-5678", ""})
    void refusesWhatIsNoSerialNumber(String typed) {
        refuses(SERIALS, quoted(typed), "MALFORMED");
    }

    @ParameterizedTest
    @Tag("A12")
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
                        bank.post(token + "/resynchronisation", RightRequest.RESYNCHRONISE.body())))
                .allSatisfy(response -> assertThat(errors(response)).isEmpty());
    }

    @ParameterizedTest
    @Tag("C8")
    @ValueSource(strings = {"ｈａｎａｋｏ", "hanako ", " hanako", "hanakó", "han", "hanako\0", "花子花子", "hana\ud800ko"})
    void refusesWhatIsNoLoginId(String typed) {
        refuses(LOGIN_IDS, quoted(typed), "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a\nb", "é", "ａ", "a~b", "a:b"})
    void refusesWhatIsNoRequestId(String typed) {
        refuses(REQUEST_IDS, quoted(typed), "MALFORMED");
    }

    @Test
    void refusesRequestIdsThatAreTooLong() {
        refuses(REQUEST_IDS, quoted("a".repeat(65)), "MALFORMED");
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
        refuses(PASSWORDS, "\"\\ud800\"", "MALFORMED");
        refuses(PASSWORDS, "\"\"", "MALFORMED");
        refuses(PASSWORDS, quoted("a".repeat(129)), "MALFORMED");
    }

    @Test
    @Tag("F9")
    void refusesListsOfNobodyAndOfTooMany() {
        List<String> tooMany = List.range(0, 101).map(number -> "user" + number);

        refuses(USERS, "[]", "WRONG_COUNT");
        assertThat(USERS)
                .allSatisfy(field ->
                        assertThat(field.errorsOf(field.listOf(tooMany))).containsExactly("#/users WRONG_COUNT"));
    }

    @Test
    void refusesListsThatAreNone() {
        List.of("null", "{}", "\"ichiro\"", "1", "true").forEach(value -> refuses(USERS, value, "NOT_AN_ARRAY"));
    }

    @Test
    @Tag("C8")
    void refusesToTakeSomebodyTwice() {
        assertThat(USERS)
                .allSatisfy(
                        field -> assertThat(field.errorsOf(field.listOf(List.of("ichiro", "jiro", "Ichiro", "jiro"))))
                                .containsExactly("#/users/2 REPEATED", "#/users/3 REPEATED"));
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
        "COUNTER_LIFT, /operator, '\"\"', MALFORMED",
        "COUNTER_LIFT, /operator, '\" \"', MALFORMED",
        "COUNTER_LIFT, /formNumber, '\"F\\n1\"', MALFORMED",
        "COUNTER_LIFT, /contract, '\"K_1\"', MALFORMED",
        "COUNTER_REVOKE, /contract, '\"\"', MALFORMED",
        "RESYNCHRONISE, /operator, 1, NOT_A_STRING",
        "MOVE, /formNumber, null, NOT_A_STRING",
        "MOVE, /state, '\"IN_STOCK\"', MALFORMED",
        "MOVE, /state, '\"ON_LOAN\"', MALFORMED",
        "MOVE, /state, '\"lost\"', MALFORMED"
    })
    void refusesWhatThePropertyDoesNotTake(RightRequest request, String pointer, String value, String reason) {
        refuses(List.of(new Field(request, pointer)), value, reason);
    }

    @Test
    void refusesTextsThatAreTooLong() {
        refuses(
                List.of(
                        new Field(RightRequest.AUTHORISE, "/reference"),
                        new Field(RightRequest.MOVE, "/operator"),
                        new Field(RightRequest.MOVE, "/formNumber")),
                quoted("a".repeat(65)),
                "MALFORMED");
        refuses(List.of(new Field(RightRequest.COUNTER_LIFT, "/contract")), quoted("1".repeat(21)), "MALFORMED");
    }

    @Test
    void refusesPropertiesThatNobodyKnows() {
        assertThat(List.of(RightRequest.values()))
                .allSatisfy(request -> assertThat(errors(request.send(API, request.with("/canary", "1"))))
                        .containsExactly("# UNKNOWN_PROPERTY"));
    }

    @Test
    void namesEverythingThatIsWrongAtOnceAndRepeatsNothing() {
        HttpResponse<String> response =
                API.post(REGISTRATION, "{\"serialNumber\":7654321,\"oneTimePassword\":\"canary\",\"canary\":1}");

        assertThat(errors(response))
                .containsExactly("# UNKNOWN_PROPERTY", "#/serialNumber NOT_A_STRING", "#/oneTimePassword MALFORMED");
        assertThat(response.body()).doesNotContain("canary").doesNotContain("7654321");
    }

    private static void refusesCode(String jsonValue, String reason) {
        refuses(CODES, jsonValue, reason);
    }

    private static void refuses(List<Field> fields, String jsonValue, String reason) {
        assertThat(fields)
                .allSatisfy(field ->
                        assertThat(field.errorsOf(jsonValue)).containsExactly("#" + field.pointer() + " " + reason));
    }

    /** A part of a request, to be sent with something else in its place. */
    private record Field(RightRequest request, String pointer) {

        List<String> errorsOf(String jsonValue) {
            return errors(request.send(API, request.with(pointer, jsonValue)));
        }

        /** These users, as this list has them. */
        String listOf(List<String> loginIds) {
            boolean rows = request == RightRequest.LIFT || request == RightRequest.REVOKE;
            return loginIds.map(loginId -> rows ? "{\"loginId\":" + quoted(loginId) + "}" : quoted(loginId))
                    .mkString("[", ",", "]");
        }
    }

    /** The rest never comes, for a client that goes on writing may miss the answer. */
    private static void refusesAsTooLarge(String start, int length) {
        assertThat(SERVER.raw("POST " + ONE_TIME_PASSWORD + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + length
                        + "\r\nContent-Type: application/json\r\n\r\n" + start))
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json", "BODY_TOO_LARGE");
    }

    private static void refusesDocument(String body) {
        refusesBytes(body.getBytes(UTF_8));
    }

    private static void refusesBytes(byte[] body) {
        assertThat(List.of(RightRequest.values()).reject(request -> body.length == 0 && request == RightRequest.ISSUE))
                .allSatisfy(request -> assertThat(errors(request.client(API)
                                .post(request.path(), "application/json", BodyPublishers.ofByteArray(body))))
                        .containsExactly("# NOT_A_JSON_OBJECT"));
    }

    private static List<String> errors(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo("MALFORMED");
        return List.ofAll(json(response).path("errors")).map(MalformedInputTest::described);
    }

    private static String described(JsonNode error) {
        return error.path("pointer").asText() + " " + error.path("reason").asText();
    }
}
