package jp.kumiai.otp.adapter.http.page.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No use case of the stub may be called, so every test here also shows that nothing was done. */
@Tag("case-F8")
class ForgeryTest {

    private static final String FORM_TYPE = "application/x-www-form-urlencoded";
    private static final String CODE = "code=123456";

    private final RunningServer server = Stub.at(SessionStage.OTP_REQUIRED).start();
    private final Browser browser = new Browser(server).loggedInAs(People.id('a'));

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpRequest.Builder request() {
        return browser.request("/one-time-password").header("Content-Type", FORM_TYPE);
    }

    private String body() {
        return CODE + "&csrf=" + CsrfToken.of(People.id('a')).reveal();
    }

    private String ours() {
        return "http://127.0.0.1:" + server.port();
    }

    private static void isForbidden(Page page) {
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.texts("h1")).hasSize(1);
        assertThat(page.texts("main a[href=/]")).isNotEmpty();
    }

    @Test
    void refusesAFormWithoutToken() {
        isForbidden(browser.send(request().header("Origin", ours()), CODE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!!", "AAAA"})
    void refusesATokenThatIsNone(String token) {
        isForbidden(browser.send(request().header("Origin", ours()), CODE + "&csrf=" + token));
    }

    @Test
    void refusesTheTokenOfAnotherVisitor() {
        String others = CsrfToken.of(People.id('b')).reveal();

        isForbidden(browser.send(request().header("Origin", ours()), CODE + "&csrf=" + others));
    }

    @Test
    void refusesAFormWithoutCookie() {
        isForbidden(new Browser(server).send(request().header("Origin", ours()), body()));
    }

    @Test
    void refusesAFormWithoutOrigin() {
        isForbidden(browser.send(request(), body()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://evil.example",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "http://localhost:1",
                "127.0.0.1",
                "file://127.0.0.1",
                "http://127.0.0.1.evil.example",
                "http://["
            })
    void refusesAForeignOrigin(String origin) {
        isForbidden(browser.send(request().header("Origin", origin), body()));
    }

    @Test
    void refusesAnOriginThatIsNoWebSite() {
        String other = ours().replace("http:", "chrome-extension:");

        isForbidden(browser.send(request().header("Origin", other), body()));
    }

    @Test
    void refusesTwoOrigins() {
        isForbidden(browser.send(request().header("Origin", ours()).header("Origin", ours()), body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "Same-Origin"})
    void refusesAFormThatTheBrowserSaysIsNotOurs(String site) {
        isForbidden(browser.send(request().header("Origin", ours()).header("Sec-Fetch-Site", site), body()));
    }

    @Test
    void refusesAForgedLogoutToo() {
        HttpRequest.Builder logout = browser.request("/logout").header("Content-Type", FORM_TYPE);

        isForbidden(browser.send(logout.header("Origin", ours()), ""));
    }

    @ParameterizedTest
    @Tag("case-A10")
    @Tag("case-A11")
    @ValueSource(strings = {"&code=123456", "&code=654321", "&csrf=x", "&code=%", "&code=%zz"})
    void doesNotReadAFormWithANameTwiceOrBrokenCharacters(String more) {
        assertThat(browser.post("/one-time-password", body() + more).status()).isEqualTo(400);
    }

    @Test
    @Tag("case-A10")
    void takesNothingFromTheQuery() {
        assertThat(browser.post("/one-time-password?code=123456", body()).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @Tag("case-A8")
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x"})
    void takesOnlyForms(String type) {
        HttpRequest.Builder other = browser.request("/one-time-password")
                .header("Content-Type", type)
                .header("Origin", ours());

        assertThat(browser.send(other, body()).status()).isEqualTo(400);
    }

    @Test
    void takesNoBodyWithoutAType() {
        HttpRequest.Builder other = browser.request("/one-time-password").header("Origin", ours());

        assertThat(browser.send(other, body()).status()).isEqualTo(400);
    }
}
