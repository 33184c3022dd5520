package jp.kumiai.otp.adapter.http.page.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Company;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NextCodeNeeded;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationPageTest {

    private static final String PATH = "/registration";

    private final List<String> entered = new ArrayList<>();

    private RunningServer refusing() {
        return Stub.at(SessionStage.REGISTRATION_REQUIRED)
                .registering(command -> {
                    entered.add(command.session().reveal().charAt(0) + ":" + command.serial() + ":"
                            + command.entered().reveal());
                    return Either.left(new Mismatch(false));
                })
                .start();
    }

    private static Browser atPage(RunningServer server) {
        Browser browser = new Browser(server).loggedInAs(People.id('a'));
        browser.open(PATH);
        return browser;
    }

    @Test
    void hasTheLabelsOfTheManual() {
        try (RunningServer server = refusing()) {
            Page page = new Browser(server).loggedInAs(People.id('a')).open(PATH);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.texts("h1")).containsExactly("ワンタイムパスワード利用開始登録（ハードウェアトークン）");
            assertThat(page.texts(".screen-id .figures")).containsExactly("BLG3020");
            assertThat(page.texts("form h2")).containsExactly("①トークン情報", "②ワンタイムパスワード");
            assertThat(page.texts("main label")).containsExactly("シリアル番号※必須", "ワンタイムパスワード※必須");
            assertThat(page.texts("#serial-hint")).containsExactly("半角数字8桁以上12桁以内");
            assertThat(page.texts("main button")).containsExactly("認証確認");
            assertThat(page.only("#serial").attr("inputmode")).isEqualTo("numeric");
            assertThat(page.only("#code").attr("autocomplete")).isEqualTo("one-time-code");
        }
    }

    @Test
    @Tag("R10")
    void hasNoWayOutBesideTheLogoutAndTheOtherKindOfToken() {
        try (RunningServer server = refusing()) {
            Page page = new Browser(server).loggedInAs(People.id('a')).open(PATH);

            assertThat(page.document().select("a").eachAttr("href")).containsExactly("#main", "/software-token");
            assertThat(page.document().select("form").eachAttr("action")).containsExactly("/logout", PATH);
        }
    }

    @ParameterizedTest
    @Tag("R2a")
    @Tag("R16")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "12345678,123456,12345678",
                "１２３４５６７８,１２３４５６,12345678",
                "\u300000123456 , 123456\u3000,00123456",
                "345678901234,123456,345678901234"
            })
    void takesWhatAJapaneseKeyboardWrites(String serial, String code, String taken) {
        try (RunningServer server = refusing()) {
            atPage(server).submit(PATH, "serial", serial, "code", code);

            assertThat(entered).containsExactly("a:" + taken + ":123456");
        }
    }

    @ParameterizedTest
    @Tag("case-A12")
    @ValueSource(
            strings = {"", "1234567", "1234567890123", "12345678a", "1234-5678", "+12345678", "１２３４ ５６７８", "<b>12345678"
            })
    void showsTheFormAgainWhenItIsNoSerialNumber(String typed) {
        try (RunningServer server = refusing()) {
            Page page = atPage(server).submit(PATH, "serial", typed, "code", "123456");

            assertThat(page.status()).isEqualTo(400);
            assertThat(entered).isEmpty();
            assertThat(page.texts("#errors a[href=#serial]")).hasSize(1);
            assertThat(page.only("#serial").attr("value")).isEqualTo(typed);
            assertThat(page.only("#serial").attr("aria-describedby")).isEqualTo("serial-hint serial-error");
            assertThat(page.only("#code").hasAttr("value")).isFalse();
            assertThat(page.only("#code").hasAttr("aria-invalid")).isFalse();
        }
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        try (RunningServer server = refusing()) {
            Page page = atPage(server).submit(PATH, "serial", "1", "code", "2");

            assertThat(page.document().select("#errors a").eachAttr("href")).containsExactly("#serial", "#code");
        }
    }

    @Test
    void keepsTheSerialNumberOfARefusalAndNotTheCode() {
        try (RunningServer server = refusing()) {
            Browser browser = atPage(server);

            Page refused = browser.submit(PATH, "serial", "00123456", "code", "987654");
            Page told = browser.follow(refused);

            assertThat(refused.status()).isEqualTo(303);
            assertThat(refused.location()).isEqualTo(PATH);
            assertThat(refused.cookiesSet()).noneMatch(cookie -> cookie.contains("987654"));
            assertThat(told.only("#serial").attr("value")).isEqualTo("00123456");
            assertThat(told.texts("#message h2")).hasSize(1);
            assertThat(told.body()).doesNotContain("987654");
        }
    }

    @Test
    @Tag("R3a")
    void asksForTheNextCodeAndKeepsTheSerialNumber() {
        Stub asking =
                Stub.at(SessionStage.REGISTRATION_REQUIRED).registering(command -> Either.left(new NextCodeNeeded(42)));
        try (RunningServer server = asking.start()) {
            Browser browser = atPage(server);
            Page told = browser.follow(browser.submit(PATH, "serial", "00123456", "code", "987654"));

            assertThat(told.only("#message").text()).contains("次に表示されるワンタイムパスワード", "入力の誤りではありません");
            assertThat(told.only("[data-countdown]").attr("data-countdown")).isEqualTo("42");
            assertThat(told.only("#serial").attr("value")).isEqualTo("00123456");
        }
    }

    @Test
    void remindsOfASoftwareTokenThatWasIssued() {
        try (RunningServer server = Stub.at(Company.withSoftwareToken()).start()) {
            Page page = new Browser(server).loggedInAs(People.id('a')).open(PATH);

            assertThat(page.only(".links").text()).contains("発行済み");
        }
    }

    @Test
    @Tag("R14")
    void leadsToTheTopPageWithANewSession() {
        Stub opening = Stub.at(SessionStage.REGISTRATION_REQUIRED)
                .registering(command -> Either.right(People.opened('n', SessionStage.AUTHENTICATED)));
        try (RunningServer server = opening.start()) {
            Browser browser = atPage(server);

            Page page = browser.submit(PATH, "serial", "12345678", "code", "123456");

            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).isEqualTo("/top");
            assertThat(browser.cookies().get("__Host-sid")).contains("0001234." + "n".repeat(43));
            assertThat(browser.cookies().get("__Host-flash").get()).startsWith("TOP~REGISTERED~");
        }
    }
}
