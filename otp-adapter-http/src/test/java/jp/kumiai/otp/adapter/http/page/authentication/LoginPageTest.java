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
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.domain.authentication.LoginFailure.WrongCredentials;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPageTest {

    private final List<LogIn.Command> commands = new ArrayList<>();

    private RunningServer refusing() {
        return Stub.nobody()
                .loggingIn(command -> {
                    commands.add(command);
                    return Either.left(new WrongCredentials());
                })
                .start();
    }

    private static Browser atLogin(RunningServer server) {
        Browser browser = new Browser(server);
        browser.open("/login");
        return browser;
    }

    @Test
    void hasTheLabelsOfTheManual() {
        try (RunningServer server = refusing()) {
            Page page = new Browser(server).open("/login");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.texts("h1")).containsExactly("ログイン");
            assertThat(page.texts("label")).containsExactly("ログインID※必須", "パスワード※必須");
            assertThat(page.texts("button")).containsExactly("ログイン");
            assertThat(page.only("#loginId").attr("autocomplete")).isEqualTo("username");
            assertThat(page.only("#password").attr("autocomplete")).isEqualTo("current-password");
            assertThat(page.only("#password").attr("type")).isEqualTo("password");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanako", " hanako ", "\u3000HANAKO\t", "ｈａｎａｋｏ", "Ｈanako"})
    void takesALoginIdAsAJapaneseKeyboardWritesIt(String typed) {
        try (RunningServer server = refusing()) {
            atLogin(server).submit("/login", "loginId", typed, "password", "secret");

            assertThat(commands).extracting(LogIn.Command::loginId).containsExactly(People.HANAKO);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" secret ", "ｓｅｃｒｅｔ", "パスワード", "a+b%&=c", "\u3000"})
    void takesAPasswordAsItWasTyped(String typed) {
        try (RunningServer server = refusing()) {
            atLogin(server).submit("/login", "loginId", "hanako", "password", typed);

            assertThat(commands)
                    .extracting(command -> new String(command.password().reveal()))
                    .containsExactly(typed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "hana ko", "はなこ", "<script>alert(1)</script>", "\"'><b>", "hanako\u0000"})
    void showsTheFormAgainWhenTheLoginIdIsNone(String typed) {
        try (RunningServer server = refusing()) {
            Page page = atLogin(server).submit("/login", "loginId", typed, "password", "topsecret");

            assertThat(page.status()).isEqualTo(400);
            assertThat(commands).isEmpty();
            assertThat(page.only("#loginId").attr("value")).isEqualTo(typed.replace("\u0000", "\uFFFD"));
            assertThat(page.only("#loginId").attr("aria-invalid")).isEqualTo("true");
            assertThat(page.only("#loginId").attr("aria-describedby")).isEqualTo("loginId-error");
            assertThat(page.texts("#loginId-error")).isNotEmpty();
            assertThat(page.texts("#errors a[href=#loginId]")).hasSize(1);
            assertThat(page.texts("#errors a")).hasSize(1);
            assertThat(page.document().title()).startsWith("エラー：");
            assertThat(page.body()).doesNotContain("topsecret").doesNotContain("<script>alert");
        }
    }

    @Test
    void showsTheFormAgainWhenThePasswordIsNone() {
        try (RunningServer server = refusing()) {
            Page empty = atLogin(server).submit("/login", "loginId", "hanako", "password", "");
            Page tooLong = atLogin(server).submit("/login", "loginId", "hanako", "password", "x".repeat(129));

            assertThat(commands).isEmpty();
            assertThat(empty.status()).isEqualTo(400);
            assertThat(empty.texts("#errors a[href=#password]")).hasSize(1);
            assertThat(tooLong.status()).isEqualTo(400);
            assertThat(tooLong.body()).doesNotContain("xxxx");
        }
    }

    @Test
    @Tag("case-A9")
    void treatsAFieldThatWasNotSentAsEmpty() {
        try (RunningServer server = refusing()) {
            Page page = atLogin(server).submit("/login");

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.texts("#errors a")).hasSize(2);
        }
    }

    @Test
    void tellsARefusalOnThePageAfterARedirect() {
        try (RunningServer server = refusing()) {
            Browser browser = atLogin(server);

            Page refused = browser.submit("/login", "loginId", "Hanako", "password", "topsecret");
            Page told = browser.follow(refused);

            assertThat(refused.status()).isEqualTo(303);
            assertThat(refused.location()).isEqualTo("/login");
            assertThat(refused.cookie("__Host-flash"))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie)
                            .endsWith("; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=60")
                            .doesNotContain("topsecret"));
            assertThat(told.texts("#message h2")).hasSize(1);
            assertThat(told.only("#loginId").attr("value")).isEqualTo("hanako");
            assertThat(told.body()).doesNotContain("topsecret");
            assertThat(told.cookie("__Host-flash"))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie).contains("Max-Age=0"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTRATION_REQUIRED, /registration",
        "OTP_REQUIRED,          /one-time-password",
        "AUTHENTICATED,         /top",
    })
    void leadsOnWithANewSession(SessionStage stage, String next) {
        Stub opening = Stub.nobody().loggingIn(command -> Either.right(People.opened('n', stage)));
        try (RunningServer server = opening.start()) {
            Page page = atLogin(server).submit("/login", "loginId", "hanako", "password", "secret");

            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).isEqualTo(next);
            assertThat(page.cookie("__Host-sid"))
                    .containsExactly(
                            "__Host-sid=0001234." + "n".repeat(43) + "; Path=/; Secure; HttpOnly; SameSite=Strict");
        }
    }

    @Test
    @Tag("case-F8")
    void takesNoFormFromBeforeTheLoginAfterIt() {
        Stub opening = Stub.nobody().loggingIn(command -> Either.right(People.opened('n', SessionStage.OTP_REQUIRED)));
        try (RunningServer server = opening.start()) {
            Browser browser = atLogin(server);
            browser.submit("/login", "loginId", "hanako", "password", "secret");

            assertThat(browser.submit("/logout").status()).isEqualTo(403);
        }
    }
}
