package jp.kumiai.otp.adapter.http.page.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.PageRoutes;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.adapter.http.problem.FailureStatus;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.port.PortUnavailable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorScreensTest {

    private static Document document(Reply reply) {
        return Jsoup.parse(new String(reply.body().toBytes(), StandardCharsets.UTF_8));
    }

    private static Page loginBrokenBy(RuntimeException thrown) {
        Stub broken = Stub.nobody().loggingIn(command -> {
            throw thrown;
        });
        try (RunningServer server = broken.start()) {
            Browser browser = new Browser(server);
            browser.open("/login");
            return browser.submit("/login", "loginId", "hanako", "password", "topsecret");
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasAPageForEveryCode(ProblemCode code) {
        Reply reply = PageRoutes.errors("試験銀行").page(code, Option.none());

        assertThat(reply.status()).isEqualTo(FailureStatus.of(code));
        assertThat(document(reply).select("h1").eachText()).hasSize(1);
        assertThat(document(reply).select("main p").eachText()).hasSizeGreaterThan(1);
        assertThat(document(reply).select(".brand-bank").eachText()).containsExactly("試験銀行");
        assertThat(document(reply).select("main a").eachAttr("href")).containsExactly("/");
    }

    @Test
    void showsUnderWhichNumberTheLogHasMore() {
        Reply reply = PageRoutes.errors("試験銀行").page(ProblemCode.BUG, Option.some("4711-<b>"));

        assertThat(document(reply).select("dd").eachText()).containsExactly("4711-<b>");
    }

    @Test
    void tellsNothingOfWhatIsNotThere() {
        try (RunningServer server = Stub.nobody().start()) {
            Page page = new Browser(server).open("/no-such-page-4711");

            assertThat(page.status()).isEqualTo(404);
            assertThat(page.texts("h1")).containsExactly("ページが見つかりません");
            assertThat(page.body()).doesNotContain("4711");
        }
    }

    @Test
    void refusesAnotherMethod() {
        try (RunningServer server = Stub.nobody().start()) {
            assertThat(new Browser(server).post("/top", "").status()).isEqualTo(405);
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        try (RunningServer server = Stub.nobody().start()) {
            // the rest never comes, for a client that goes on writing may miss the answer
            String answer = server.raw("POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\npassword=");

            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("送信された内容が大きすぎます</h1>");
        }
    }

    @Test
    void saysThatAPartIsUnavailableAndNothingElse() {
        Page page = loginBrokenBy(new PortUnavailable("the database at 10.0.0.1"));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.texts("dd")).hasSize(1);
        assertThat(page.body()).doesNotContain("10.0.0.1").doesNotContain("topsecret");
    }

    @Test
    void saysOfABugOnlyItsNumber() {
        Page page = loginBrokenBy(new IllegalStateException("inner life"));

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.texts("dd")).hasSize(1);
        assertThat(page.body()).doesNotContain("inner life").doesNotContain("Exception");
    }
}
