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
import static jp.kumiai.otp.adapter.http.ApiClient.errors;
import static jp.kumiai.otp.adapter.http.ApiClient.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.adapter.http.AllRoutes;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.LogLines;
import jp.kumiai.otp.adapter.http.Overheard;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.adapter.http.exchange.Method;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is no code or no JSON is refused at the door: no use case ever hears of it. */
final class MalformedInputTest {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final RunningServer SERVER = RunningServer.with(Overheard.by(asked -> CALLS.incrementAndGet()));
    private static final ApiClient API = ApiClient.of(SERVER).as(Samples.SESSION);

    /** Those that take a query refuse these as well. */
    private static final List<String> BANK_READS = AllRoutes.withDemo()
            .filter(route -> route.method() == Method.GET && route.template().startsWith(BANK))
            .map(route -> AllRoutes.path(route.template()));

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
    @Tag("case-A1")
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
    @Tag("case-A3")
    @Tag("case-A4")
    @ValueSource(strings = {"１２３４５６", "１23456", "١٢٣٤٥٦", "𝟏𝟐𝟑𝟒𝟓𝟔", "१२३४५६", "一二三四五六", "①②③④⑤⑥", "12345O"})
    void refusesDigitsOfOtherScripts(String typed) {
        refusesCode(quoted(typed), "MALFORMED");
    }

    @ParameterizedTest
    @Tag("case-A5")
    @ValueSource(strings = {"+123456", "-000001", "0x1E240", "1e5000", "123456\n", "12345.0", "123_456", "1,23,456"})
    void refusesWhatNumberParsersTake(String typed) {
        refusesCode(quoted(typed), "MALFORMED");
    }

    @ParameterizedTest
    @Tag("case-A6")
    @Tag("case-A7")
    @ValueSource(strings = {"", "0", "12345", "123456789", "123456123456"})
    void refusesLengthsThatNoTokenShows(String typed) {
        refusesCode(quoted(typed), "MALFORMED");
    }

    @Test
    @Tag("case-A6")
    void refusesABodyOfTenMegabytes() {
        refusesAsTooLarge("{\"oneTimePassword\":\"" + "1".repeat(10_000), 10_485_760);
    }

    @Test
    @Tag("case-A6")
    void refusesDeepNesting() {
        refusesDocument("{\"oneTimePassword\":" + "[".repeat(16_000));
        refusesDocument("[".repeat(16_000));
        refusesDocument("{\"a\":".repeat(3_000));
        refusesDocument("{\"oneTimePassword\":" + "[".repeat(9) + "]".repeat(9) + "}");
        refusesAsTooLarge("[".repeat(10_000), 100_000);
    }

    @ParameterizedTest
    @Tag("case-A8")
    @ValueSource(strings = {"123456", "123456.0", "1e5", "true", "[]", "[\"123456\"]", "{}", "{\"a\":\"123456\"}"})
    void refusesWhatIsNoString(String value) {
        refusesCode(value, "NOT_A_STRING");
    }

    @ParameterizedTest
    @Tag("case-A8")
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
    @Tag("case-A8")
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
    @Tag("case-A9")
    void refusesFieldsThatAreNotThere() {
        refusesCode("null", "NOT_A_STRING");
        assertThat(List.of(RightRequest.values()))
                .allSatisfy(request -> assertThat(request.required())
                        .allSatisfy(pointer -> assertThat(errors(request.send(API, request.without(pointer))))
                                .containsExactly("#" + pointer + " MISSING")));
    }

    @Test
    @Tag("case-A10")
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
            assertThat(BANK_READS)
                    .hasSizeGreaterThan(8)
                    .allSatisfy(
                            path -> assertThat(API.asTheBank().get(path + query).statusCode())
                                    .isEqualTo(400));
            assertThat(API.delete(SESSION + query).statusCode()).isEqualTo(400);
        });
    }

    @ParameterizedTest
    @Tag("case-A10")
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
    @Tag("case-A10")
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
    @Tag("case-A11")
    void refusesSeveralCodesInOneRequest() {
        refusesDocument("{\"oneTimePassword\":\"123456\",\"oneTimePassword\":\"123457\"}");
        refusesDocument("{\"oneTimePassword\":\"123456\",\"oneTimePasswor\\u0064\":\"123457\"}");
        refusesCode("[\"123456\",\"123457\"]", "NOT_A_STRING");
        refusesCode(quoted("123456,123457"), "MALFORMED");
        assertThat(errors(
                        API.post(ONE_TIME_PASSWORD, "{\"oneTimePassword\":\"123456\",\"OneTimePassword\":\"123457\"}")))
                .containsExactly("# UNKNOWN_PROPERTY");
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
        Field.areRefused(API, Field.CODES, jsonValue, reason);
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
        assertThat(List.of(RightRequest.values()).reject(request -> body.length == 0 && request.saysNothing()))
                .allSatisfy(request -> assertThat(errors(request.client(API)
                                .post(request.path(), "application/json", BodyPublishers.ofByteArray(body))))
                        .containsExactly("# NOT_A_JSON_OBJECT"));
    }
}
