package jp.kumiai.otp.adapter.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormTest {

    private static final String TYPE = "application/x-www-form-urlencoded";

    @Test
    void readsWhatABrowserSends() {
        Form form = Form.of(post(TYPE + "; charset=UTF-8", "a=1+2%263&name=%E8%8A%B1%E5%AD%90&empty=&bare&x=y=z"))
                .get();

        assertThat(form.value("a")).contains("1 2&3");
        assertThat(form.value("name")).contains("花子");
        assertThat(form.value("empty")).contains("");
        assertThat(form.value("bare")).contains("");
        assertThat(form.value("x")).contains("y=z");
        assertThat(form.value("other")).isEmpty();
    }

    @ParameterizedTest
    @Tag("case-A10")
    @Tag("case-A11")
    @ValueSource(strings = {"a=1&a=2", "a=1&%61=2", "a&a", "a=%", "a=%zz", "%=1"})
    void refusesNamesGivenTwiceAndBrokenEscapes(String body) {
        assertThat(Form.of(post(TYPE, body))).isEmpty();
    }

    @Test
    void findsFieldsByTheBeginningOfTheirNames() {
        Form form = Form.of(post(TYPE, "row.b=2&a=1&row.a=&row.=3")).get();

        assertThat(form.withPrefix("row.").map(field -> field._1() + ":" + field._2()))
                .containsExactly("b:2", "a:", ":3");
    }

    @Test
    void isInNoOtherBody() {
        assertThat(Form.of(post("application/json", "a=1"))).isEmpty();
        assertThat(Form.of(post("multipart/form-data; boundary=a", "a=1"))).isEmpty();
        assertThat(Form.of(exchange(Headers.NONE, "a=1"))).isEmpty();
    }

    @Test
    void findsACookieThatIsThereOnce() {
        Exchange exchange = exchange(
                Headers.NONE.and("Cookie", "a=1; __Host-sid=x=y; sid=2;b=3").and("cookie", "c=4; a=5"), "");

        assertThat(exchange.cookie("__Host-sid")).contains("x=y");
        assertThat(exchange.cookie("b")).contains("3");
        assertThat(exchange.cookie("c")).contains("4");
        assertThat(exchange.cookie("a")).isEqualTo(Option.none());
        assertThat(exchange.cookie("Host-sid")).isEmpty();
    }

    @Test
    @Tag("case-E4")
    void neverPrintsWhatWasSent() {
        Exchange exchange = post(TYPE, "password=canary");

        assertThat(exchange + " " + exchange.headers() + exchange.body() + Form.of(exchange))
                .doesNotContain("canary")
                .doesNotContain(TYPE);
        assertThat(Reply.seeOther("/").with("Set-Cookie", "canary").toString()).doesNotContain("canary");
    }

    private static Exchange post(String contentType, String body) {
        return exchange(Headers.NONE.and("Content-Type", contentType), body);
    }

    private static Exchange exchange(Headers headers, String body) {
        return new Exchange(Method.POST, "/login", HashMap.empty(), "", headers, Body.utf8(body));
    }
}
