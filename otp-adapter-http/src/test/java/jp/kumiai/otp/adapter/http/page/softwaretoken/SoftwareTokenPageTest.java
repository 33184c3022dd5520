package jp.kumiai.otp.adapter.http.page.softwaretoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Company;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NextCodeNeeded;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NotExpected;
import jp.kumiai.otp.domain.registration.RegistrationFailure.ReissueWait;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftwareTokenPageTest {

    private static final String PATH = "/software-token";
    private static final String ACTIVATION = "/software-token/activation";

    private static Browser atPage(RunningServer server) {
        Browser browser = new Browser(server).loggedInAs(People.id('a'));
        browser.open(PATH);
        return browser;
    }

    @Nested
    class TheIssue {

        private static final Stub ISSUING =
                Stub.at(SessionStage.REGISTRATION_REQUIRED).issuing(session -> Either.right(Company.issued()));

        private Page issued() {
            try (RunningServer server = ISSUING.start()) {
                return atPage(server).submit(PATH);
            }
        }

        private Page toldAfter(RegistrationFailure failure) {
            Stub refusing = Stub.at(SessionStage.REGISTRATION_REQUIRED).issuing(session -> Either.left(failure));
            try (RunningServer server = refusing.start()) {
                Browser browser = atPage(server);
                return browser.follow(browser.submit(PATH));
            }
        }

        @Test
        void isReachedFromTheRegistration() {
            try (RunningServer server = ISSUING.start()) {
                Browser browser = new Browser(server).loggedInAs(People.id('a'));

                Page registration = browser.open("/registration");
                Page explanation = browser.open(PATH);

                assertThat(registration.only("main a").text()).isEqualTo("ソフトウェアトークン（スマートフォンアプリ）を利用する");
                assertThat(registration.only("main a").attr("href")).isEqualTo(PATH);
                assertThat(explanation.texts("main button")).containsExactly("ソフトウェアトークンを発行する");
                assertThat(explanation.only("main").text()).contains("一度しか表示されません");
                assertThat(explanation.document().select("main a").eachAttr("href"))
                        .containsExactly("/registration");
            }
        }

        @Test
        void showsTheSecretOnceInEveryFormThatAnAppTakes() {
            Page page = issued();

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.texts("svg[role=img] title")).containsExactly("認証アプリで読み取るQRコード");
            assertThat(page.only(".qr-modules").attr("d"))
                    .isEqualTo(QrCode.of(Company.issued().uri().reveal()).path());
            assertThat(page.only(".app-link").attr("href"))
                    .isEqualTo(Company.issued().uri().reveal());
            assertThat(page.only(".secret").text().replace(" ", "")).isEqualTo(Company.SECRET);
            assertThat(page.only(".secret").text()).startsWith("GEZD GNBV ");
            assertThat(page.texts("dd")).contains("2026年04月01日 08時00分");
            assertThat(page.texts("main label")).containsExactly("ワンタイムパスワード※必須");
            assertThat(page.texts("main button")).containsExactly("認証確認");
            assertThat(page.only("main form").attr("action")).isEqualTo(ACTIVATION);
        }

        @Test
        void saysWhichAppsHonourSixtySeconds() {
            assertThat(issued().only(".caution").text())
                    .contains(
                            "period=60",
                            "FreeOTP",
                            "Aegis",
                            "Google Authenticator（Android版）",
                            "Microsoft Authenticator");
        }

        @Test
        @Tag("case-E4")
        void isKeptByNoCacheAndNoCookie() {
            Page page = issued();

            assertThat(page.response().headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(page.cookiesSet()).isEmpty();
        }

        @Test
        void tellsARefusalAfterARedirect() {
            assertThat(toldAfter(new ReissueWait(Instant.parse("2026-11-22T17:35:59Z")))
                            .only("#message")
                            .text())
                    .contains("2026年11月23日 02時36分以降");
            assertThat(toldAfter(new NotExpected()).texts("#message")).hasSize(1);
        }

        @Test
        void leadsBackToTheCodeWhenThePageOfTheSecretIsLoadedAgain() {
            Stub again = Stub.at(Company.withSoftwareToken()).issuing(session -> Either.left(new NotExpected()));
            try (RunningServer server = again.start()) {
                Browser browser = atPage(server);
                Page page = browser.follow(browser.submit(PATH));

                assertThat(page.texts("#message")).isEmpty();
                assertThat(page.only("main").text()).contains("QRコードはもう一度表示できません", "失効");
            }
        }
    }

    @Nested
    class TheFirstCode {

        private final List<String> entered = new ArrayList<>();

        private RunningServer refusing(RegistrationFailure failure) {
            return Stub.at(Company.withSoftwareToken())
                    .activating(command -> {
                        entered.add(command.session().reveal().charAt(0) + ":"
                                + command.entered().reveal());
                        return Either.left(failure);
                    })
                    .start();
        }

        @Test
        void isAllThatWhoeverWasIssuedATokenIsAskedFor() {
            try (RunningServer server = refusing(new Mismatch(false))) {
                Page page = new Browser(server).loggedInAs(People.id('a')).open(PATH);

                assertThat(page.texts("main label")).containsExactly("ワンタイムパスワード※必須");
                assertThat(page.texts("main button")).containsExactly("認証確認");
                assertThat(page.only("main").text()).contains("QRコードはもう一度表示できません", "マスターユーザまたは管理者ユーザ");
                assertThat(page.texts("svg.qr")).isEmpty();
            }
        }

        @Test
        @Tag("R2a")
        void isTakenAsAJapaneseKeyboardWritesIt() {
            try (RunningServer server = refusing(new Mismatch(false))) {
                atPage(server).submit(ACTIVATION, "code", "\u3000０２６９２０");

                assertThat(entered).containsExactly("a:026920");
            }
        }

        @ParameterizedTest
        @Tag("R2a")
        @ValueSource(strings = {"", "12345", "123 456", "12345a"})
        void isAskedForAgainWhenItIsNone(String typed) {
            try (RunningServer server = refusing(new Mismatch(false))) {
                Page page = atPage(server).submit(ACTIVATION, "code", typed);

                assertThat(page.status()).isEqualTo(400);
                assertThat(entered).isEmpty();
                assertThat(page.texts("#errors a[href=#code]")).hasSize(1);
                assertThat(page.only("#code").hasAttr("value")).isFalse();
            }
        }

        @Test
        void isNotRepeatedWhenItIsRefused() {
            try (RunningServer server = refusing(new Mismatch(false))) {
                Browser browser = atPage(server);
                Page refused = browser.submit(ACTIVATION, "code", "987654");
                Page told = browser.follow(refused);

                assertThat(refused.status()).isEqualTo(303);
                assertThat(refused.location()).isEqualTo(PATH);
                assertThat(refused.cookiesSet()).noneMatch(cookie -> cookie.contains("987654"));
                assertThat(told.only("#message").text()).contains("60秒").doesNotContain("シリアル番号");
                assertThat(told.body()).doesNotContain("987654");
            }
        }

        @Test
        @Tag("R3a")
        void isFollowedByTheNextOneWhenThePhoneClockIsOff() {
            try (RunningServer server = refusing(new NextCodeNeeded(17))) {
                Browser browser = atPage(server);
                Page told = browser.follow(browser.submit(ACTIVATION, "code", "123456"));

                assertThat(told.only("#message [data-countdown]").attr("data-countdown"))
                        .isEqualTo("17");
            }
        }

        @Test
        @Tag("R14")
        void leadsToTheTopPageWithANewSession() {
            Stub opening = Stub.at(Company.withSoftwareToken())
                    .activating(command -> Either.right(People.opened('n', SessionStage.AUTHENTICATED)));
            try (RunningServer server = opening.start()) {
                Browser browser = atPage(server);
                Page page = browser.submit(ACTIVATION, "code", "123456");

                assertThat(page.location()).isEqualTo("/top");
                assertThat(browser.cookies().get("__Host-sid")).contains("0001234." + "n".repeat(43));
                assertThat(browser.cookies().get("__Host-flash").get()).startsWith("TOP~REGISTERED~");
            }
        }
    }
}
