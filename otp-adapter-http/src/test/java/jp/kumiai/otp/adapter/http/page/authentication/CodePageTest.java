package jp.kumiai.otp.adapter.http.page.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePageTest {

    private static final String PATH = "/one-time-password";

    private final List<String> entered = new ArrayList<>();

    private RunningServer refusing(VerificationFailure failure) {
        return Stub.at(SessionStage.OTP_REQUIRED)
                .entering(command -> {
                    entered.add(command.session().reveal().charAt(0) + ":"
                            + command.entered().reveal());
                    return Either.left(failure);
                })
                .start();
    }

    private RunningServer refusing() {
        return refusing(new CodeRefused(new Mismatch(false)));
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
            assertThat(page.texts("main label")).containsExactly("ワンタイムパスワード※必須");
            assertThat(page.texts("main button")).containsExactly("認証確認");
            assertThat(page.texts("header button")).containsExactly("ログアウト");
            assertThat(page.only("#code").attr("inputmode")).isEqualTo("numeric");
            assertThat(page.only("#code").attr("autocomplete")).isEqualTo("one-time-code");
        }
    }

    @ParameterizedTest
    @Tag("R2a")
    @Tag("case-A3")
    @ValueSource(strings = {"026920", "０２６９２０", " 026920", "026920\t", "\u3000０２６９２０\u3000", "０２6920"})
    void takesACodeAsAJapaneseKeyboardWritesIt(String typed) {
        try (RunningServer server = refusing()) {
            atPage(server).submit(PATH, "code", typed);

            assertThat(entered).containsExactly("a:026920");
        }
    }

    @ParameterizedTest
    @Tag("R2a")
    @ValueSource(
            strings = {
                "",
                " ",
                "12345",
                "123456789",
                "123 456",
                "１２３　４５６",
                "+123456",
                "-00001",
                "0x1E240",
                "1e5123",
                "12345a",
                "123456\n",
                "\r\n123456",
                "\u00A0123456",
                "123456\u200B",
                "123456\u0000",
                "\u202E123456",
                "٠٢٦٩٢٠",
                "𝟎𝟐𝟔𝟗𝟐𝟎",
                "①②③④⑤⑥",
                "一二三四五六",
                "[123456]",
                "true"
            })
    void showsTheFormAgainWhenItIsNoCode(String typed) {
        try (RunningServer server = refusing()) {
            Page page = atPage(server).submit(PATH, "code", typed);

            assertThat(page.status()).isEqualTo(400);
            assertThat(entered).isEmpty();
            assertThat(page.texts("#errors a[href=#code]")).hasSize(1);
            assertThat(page.only("#code").attr("aria-describedby")).isEqualTo("code-hint code-error");
            assertThat(page.only("#code").hasAttr("value")).isFalse();
        }
    }

    @Test
    void neverShowsACodeAgain() {
        try (RunningServer server = refusing()) {
            Browser browser = atPage(server);

            assertThat(browser.submit(PATH, "code", "9876543210").body()).doesNotContain("98765");
            Page refused = browser.submit(PATH, "code", "987654");
            Page told = browser.follow(refused);

            assertThat(refused.status()).isEqualTo(303);
            assertThat(refused.cookiesSet()).noneMatch(cookie -> cookie.contains("987654"));
            assertThat(told.body()).doesNotContain("987654");
            assertThat(told.texts("#message h2")).hasSize(1);
        }
    }

    @Test
    @Tag("R5")
    void countsDownToTheNextCode() {
        try (RunningServer server = refusing(new CodeRefused(new AlreadyUsed(42)))) {
            Browser browser = atPage(server);
            Page told = browser.follow(browser.submit(PATH, "code", "123456"));

            assertThat(told.only("[data-countdown]").attr("data-countdown")).isEqualTo("42");
            assertThat(told.only("[data-countdown]").text()).contains("42秒");
            assertThat(told.only("[data-countdown]").attr("data-countdown-done"))
                    .isNotBlank();
        }
    }

    @Test
    @Tag("R5")
    void asksForTheCodeOfNowWhenThereIsNothingToWaitFor() {
        try (RunningServer server = refusing(new CodeRefused(new AlreadyUsed(0)))) {
            Browser browser = atPage(server);
            Page told = browser.follow(browser.submit(PATH, "code", "123456"));

            assertThat(told.document().select("[data-countdown]")).isEmpty();
            assertThat(told.only("#message").text()).contains("いまトークンに表示されている");
        }
    }

    @Test
    void leadsOnWithANewSession() {
        Stub opening = Stub.at(SessionStage.OTP_REQUIRED)
                .entering(command -> Either.right(People.opened('n', SessionStage.AUTHENTICATED)));
        try (RunningServer server = opening.start()) {
            Page page = atPage(server).submit(PATH, "code", "123456");

            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).isEqualTo("/top");
            assertThat(page.cookie("__Host-sid"))
                    .containsExactly(
                            "__Host-sid=0001234." + "n".repeat(43) + "; Path=/; Secure; HttpOnly; SameSite=Strict");
        }
    }
}
