package jp.kumiai.otp.adapter.http.page.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R10")
@Tag("R14")
class GateTest {

    @ParameterizedTest
    @CsvSource({
        "REGISTRATION_REQUIRED, /,                  /registration",
        "REGISTRATION_REQUIRED, /login,             /registration",
        "REGISTRATION_REQUIRED, /one-time-password, /registration",
        "REGISTRATION_REQUIRED, /top,               /registration",
        "OTP_REQUIRED,          /,                  /one-time-password",
        "OTP_REQUIRED,          /login,             /one-time-password",
        "OTP_REQUIRED,          /registration,      /one-time-password",
        "OTP_REQUIRED,          /top,               /one-time-password",
        "AUTHENTICATED,         /,                  /top",
        "AUTHENTICATED,         /login,             /top",
        "AUTHENTICATED,         /registration,      /top",
        "AUTHENTICATED,         /one-time-password, /top",
        "AUTHENTICATED,         /software-token,    /top",
        "OTP_REQUIRED,          /software-token,    /one-time-password",
        "OTP_REQUIRED,          /administration,    /one-time-password",
        "REGISTRATION_REQUIRED, /administration,    /registration",
        "REGISTRATION_REQUIRED, /administration/users, /registration",
        "OTP_REQUIRED,          /administration/users/lift, /one-time-password",
        "OTP_REQUIRED,          /administration/users/lift/results/r-1, /one-time-password",
        "REGISTRATION_REQUIRED, /administration/users/revocation, /registration",
        "REGISTRATION_REQUIRED, /administration/users/revocation/results/r-1, /registration",
    })
    void leadsFromEveryOtherPageToTheOneWhereTheLoginStands(SessionStage stage, String asked, String led) {
        try (RunningServer server = Stub.at(stage).start()) {
            Page page = new Browser(server).loggedInAs(People.id('a')).open(asked);

            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).isEqualTo(led);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTRATION_REQUIRED, /login",
        "REGISTRATION_REQUIRED, /one-time-password",
        "OTP_REQUIRED,          /login",
        "OTP_REQUIRED,          /registration",
        "AUTHENTICATED,         /login",
        "AUTHENTICATED,         /registration",
        "AUTHENTICATED,         /one-time-password",
        "AUTHENTICATED,         /software-token",
        "AUTHENTICATED,         /software-token/activation",
        "OTP_REQUIRED,          /software-token",
        "OTP_REQUIRED,          /administration/users/lift",
        "REGISTRATION_REQUIRED, /administration/users/revocation",
    })
    void takesNoFormOfAPageWhereTheLoginDoesNotStand(SessionStage stage, String path) {
        try (RunningServer server = Stub.at(stage).start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));
            browser.open(Place.of(stage).path());

            Page page = browser.submit(
                    path, "loginId", "hanako", "password", "secret", "serial", "12345678", "code", "123456");

            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).isEqualTo(Place.of(stage).path());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTRATION_REQUIRED, /registration",
        "REGISTRATION_REQUIRED, /software-token",
        "OTP_REQUIRED,          /one-time-password",
        "AUTHENTICATED,         /top",
        "AUTHENTICATED,         /administration",
        "AUTHENTICATED,         /administration/users",
        "LEAVING,               /login",
    })
    void showsThePageWhereTheLoginStands(SessionStage stage, String path) {
        try (RunningServer server = Stub.at(stage).start()) {
            assertThat(new Browser(server).loggedInAs(People.id('a')).open(path).status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/registration",
        "/software-token",
        "/one-time-password",
        "/top",
        "/administration",
        "/administration/users",
        "/administration/users/lift",
        "/administration/users/lift/results/r-1",
        "/administration/users/revocation",
        "/administration/users/revocation/results/r-1"
    })
    void leadsWhoeverLostTheirSessionToTheLoginAndSaysSo(String path) {
        try (RunningServer server = Stub.nobody().start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));

            Page led = browser.open(path);
            Page login = browser.follow(led);

            assertThat(led.status()).isEqualTo(303);
            assertThat(led.location()).isEqualTo("/login");
            assertThat(login.texts("#message")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @Tag("R22")
    @CsvSource({
        "/top",
        "/registration",
        "/software-token",
        "/one-time-password",
        "/administration",
        "/administration/users",
        "/administration/users/lift",
        "/administration/users/lift/results/r-1",
        "/administration/users/revocation"
    })
    void leadsWhoeverRevokedTheirOwnTokenToTheLoginAndSaysWhy(String path) {
        try (RunningServer server = Stub.at(SessionStage.LEAVING).start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));

            Page led = browser.open(path);
            Page login = browser.follow(led);

            assertThat(led.location()).isEqualTo("/login");
            assertThat(login.only("#message").text()).contains("ご自身のトークンを失効した");
            assertThat(login.texts("header button, header nav")).isEmpty();
        }
    }

    @ParameterizedTest
    @Tag("R22")
    @CsvSource({"/administration/users/lift", "/administration/users/revocation", "/software-token"})
    void takesNoFormOfWhoeverRevokedTheirOwnToken(String path) {
        try (RunningServer server = Stub.at(SessionStage.LEAVING).start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));
            browser.open("/login");

            assertThat(browser.submit(path, "request", "r-1", "row.ichirodt", "-", "confirmationPassword", "x")
                            .location())
                    .isEqualTo("/login");
        }
    }

    @Test
    void saysNothingToWhoeverNeverHadASession() {
        try (RunningServer server = Stub.nobody().start()) {
            Browser browser = new Browser(server);

            Page login = browser.follow(browser.open("/top"));

            assertThat(login.status()).isEqualTo(200);
            assertThat(login.texts("#message")).isEmpty();
        }
    }

    @Test
    void tellsWhatItHasToTellOnce() {
        try (RunningServer server = Stub.nobody().start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));
            browser.follow(browser.open("/top"));

            Page again = browser.open("/login");

            assertThat(again.texts("#message")).isEmpty();
        }
    }

    @Test
    void sendsTheFormOfALostSessionToTheLogin() {
        AtomicInteger looks = new AtomicInteger();
        Stub losing = Stub.nobody()
                .finding(id ->
                        Option.when(looks.getAndIncrement() == 0, () -> People.hanako(SessionStage.OTP_REQUIRED)));
        try (RunningServer server = losing.start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));
            browser.open("/one-time-password");

            Page page = browser.submit("/one-time-password", "code", "123456");

            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).isEqualTo("/login");
        }
    }

    @Test
    void givesAVisitorACookieThatOnlyThisHostGets() {
        try (RunningServer server = Stub.nobody().start()) {
            Page page = new Browser(server).open("/login");

            assertThat(page.cookie("__Host-sid"))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie)
                            .matches("__Host-sid=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict"));
        }
    }

    @Test
    void keepsTheCookieAVisitorHas() {
        try (RunningServer server = Stub.nobody().start()) {
            Page page = new Browser(server).loggedInAs(People.id('a')).open("/login");

            assertThat(page.cookie("__Host-sid")).isEmpty();
        }
    }
}
