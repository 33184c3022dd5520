package jp.kumiai.otp.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.kumiai.otp.bootstrap.endtoend.Person.HANAKO;
import static jp.kumiai.otp.bootstrap.endtoend.Person.ICHIRO;
import static jp.kumiai.otp.bootstrap.endtoend.Person.JIRO;
import static jp.kumiai.otp.bootstrap.endtoend.Person.SABURO;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** OTPトークン失効, step by step as in the manual, and the registration of the next token. */
class RevocationWalkIT extends Walk {

    @Test
    @Tag("R22")
    @Tag("R25")
    @Tag("R27")
    @Tag("R31")
    @Tag("R36")
    @Tag("W1")
    @Tag("W3")
    @Tag("W4")
    void goesTheWholeWayOfTheManual() {
        inService(HANAKO, ICHIRO, JIRO);
        enter(SABURO);

        follow("管理");
        follow("利用者管理");
        follow("トークンの失効");
        assertThat(heading()).hasText("トークン失効");
        assertThat(page.locator("[name='row.shirodt']")).isDisabled();
        assertThat(page.getByText("30分後").first()).isVisible();
        shoot("revocation-list");

        page.locator("[name='row.jirodt']").check();
        fill("確認用パスワード", SABURO.confirmationPassword());
        fill("ワンタイムパスワード", code(SABURO.serial()));
        press("失効");
        assertThat(page.getByText("すでに使用されています").first()).isVisible();
        assertThat(page.locator("[name='row.jirodt']")).isChecked();
        shoot("revocation-list-code-used");

        aMinutePasses();
        fill("確認用パスワード", SABURO.confirmationPassword());
        fill("ワンタイムパスワード", code(SABURO.serial()));
        press("失効");
        assertThat(heading()).hasText("トークン失効結果");
        assertThat(page.locator("tbody")).containsText("jirodt");
        assertThat(page.locator("tbody")).containsText("12345678");
        assertThat(page.locator("tbody")).containsText("失効中");
        assertThat(page.locator("tbody")).not().containsText("hanskirodt");
        shoot("revocation-result");

        follow("利用者管理メニューへ");
        follow("トークンの失効");
        assertThat(page.locator("[name='row.jirodt']")).isDisabled();
        shoot("revocation-list-afterwards");
    }

    @Test
    @Tag("R27")
    void includesTheSharersWhenAsked() {
        inService(HANAKO, JIRO);
        enter(SABURO);
        aMinutePasses();
        page.navigate("/administration/users/revocation");

        page.locator("[name='row.jirodt']").check();
        page.getByLabel("選択した利用者とトークンを共有している利用者も、あわせて失効する").check();
        fill("確認用パスワード", SABURO.confirmationPassword());
        fill("ワンタイムパスワード", code(SABURO.serial()));
        press("失効");

        assertThat(page.locator("tbody")).containsText("hanskirodt");
        assertThat(page.locator("tbody")).containsText("jirodt");
        shoot("revocation-result-with-sharers");
    }

    @Test
    @Tag("R22")
    void endsWithTheResultForWhoRevokesTheirOwnToken() {
        enter(SABURO);
        aMinutePasses();
        page.navigate("/administration/users/revocation");

        page.locator("[name='row.saburodt']").check();
        fill("確認用パスワード", SABURO.confirmationPassword());
        fill("ワンタイムパスワード", code(SABURO.serial()));
        press("失効");

        assertThat(heading()).hasText("トークン失効結果");
        shoot("revocation-result-own-token");
        page.navigate("/top");
        assertThat(heading()).hasText("ログイン");
    }

    @Test
    @Tag("R21")
    @Tag("R28")
    @Tag("R29")
    void letsTheUserRegisterTheNextTokenAfterTheWait() {
        inService(ICHIRO);
        enter(SABURO);
        aMinutePasses();
        page.navigate("/administration/users/revocation");
        page.locator("[name='row.ichirodt']").check();
        fill("確認用パスワード", SABURO.confirmationPassword());
        fill("ワンタイムパスワード", code(SABURO.serial()));
        press("失効");
        logOut();

        logIn(ICHIRO.loginId(), ICHIRO.password());
        assertThat(page.getByText("10時32分").or(page.getByText("以降にもう一度ログイン")).first())
                .isVisible();
        shoot("login-reissue-wait");
        demo.clock().step(Duration.ofMinutes(30));

        enter(ICHIRO);
    }

    @Test
    void fitsAPhone() {
        inService(HANAKO, JIRO);
        try (BrowserContext phone = visitor(360)) {
            page = phone.newPage();
            enter(SABURO);
            page.navigate("/administration/users/revocation");
            shoot("revocation-list-360");
            aMinutePasses();
            page.locator("[name='row.jirodt']").check();
            fill("確認用パスワード", SABURO.confirmationPassword());
            fill("ワンタイムパスワード", code(SABURO.serial()));
            press("失効");
            shoot("revocation-result-360");
        }
    }
}
