package jp.kumiai.otp.adapter.http.page.bank.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.bank.Branch;
import jp.kumiai.otp.adapter.http.page.bank.Branch.Clerk;
import jp.kumiai.otp.adapter.http.page.bank.DeskBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StaffLoginPageTest {

    private static final String LOGIN = "/bank/login";

    private final Branch branch = Branch.open();
    private final RunningServer server = branch.start();
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class Login {

        @Test
        void leadsToTheMenuInANewSession() {
            String before = browser.open(LOGIN).cookie("__Host-staff").get(0);

            Page page = browser.submit(LOGIN, "staffId", " ＳＡＴＯ ", "password", Branch.PASSWORD);

            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).isEqualTo("/bank");
            assertThat(page.cookie("__Host-staff"))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie)
                            .isNotEqualTo(before)
                            .endsWith("; Path=/; Secure; HttpOnly; SameSite=Strict"));
            assertThat(browser.follow(page).texts(".account-name")).containsExactly("ログイン中の行員：佐藤花子（事務センター）");
        }

        @Test
        void keepsWhatWasTypedExceptThePassword() {
            browser.open(LOGIN);

            Page page = browser.submit(LOGIN, "staffId", "sato", "password", "canary-7261");

            assertThat(page.status()).isEqualTo(401);
            assertThat(page.only("#staffId").attr("value")).isEqualTo("sato");
            assertThat(page.body()).doesNotContain("canary-7261");
        }

        @Test
        void tellsTheSameOfAWrongIdAndOfAWrongPassword() {
            browser.open(LOGIN);

            Page wrongId = browser.submit(LOGIN, "staffId", "nobody", "password", "x");
            Page wrongPassword = browser.submit(LOGIN, "staffId", "sato", "password", "x");

            assertThat(wrongId.texts("#message")).isEqualTo(wrongPassword.texts("#message"));
        }

        @Test
        void tellsWhoeverIsBlockedOnlyAfterTheRightPassword() {
            DeskBrowser.of(server, Clerk.KATO).send("/bank/staff/sato/block");
            browser.open(LOGIN);

            Page wrong = browser.submit(LOGIN, "staffId", "sato", "password", "x");
            Page right = browser.submit(LOGIN, "staffId", "sato", "password", Branch.PASSWORD);

            assertThat(wrong.body()).doesNotContain("停止されています");
            assertThat(right.body()).contains("停止されています");
        }

        @Test
        void isNotTheLoginOfACompany() {
            Browser customer = new Browser(server).loggedInAs(People.id('a'));

            assertThat(customer.open("/bank").location()).isEqualTo(LOGIN);
        }
    }

    @Nested
    class Session {

        @Test
        void isOverAfterFifteenIdleMinutes() {
            DeskBrowser desk = DeskBrowser.of(server, Clerk.SATO);
            branch.clock().step(Duration.ofMinutes(15));

            Page page = desk.open("/bank/companies");

            assertThat(page.location()).isEqualTo(LOGIN);
            assertThat(desk.browser().follow(page).texts("#message-title")).containsExactly("お知らせ ログインが必要です。");
        }

        @Test
        void isOverAfterTheLogout() {
            DeskBrowser desk = DeskBrowser.of(server, Clerk.SATO);
            var cookies = desk.browser().cookies();

            Page page = desk.send("/bank/logout");

            assertThat(page.texts("#message-title")).containsExactly("完了 ログアウトしました。");
            assertThat(desk.browser().cookies().get("__Host-staff")).isNotEqualTo(cookies.get("__Host-staff"));
            assertThat(desk.open("/bank").status()).isEqualTo(303);
        }
    }
}
