package jp.kumiai.otp.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.kumiai.otp.bootstrap.endtoend.Person.HANAKO;
import static jp.kumiai.otp.bootstrap.endtoend.Person.ICHIRO;
import static jp.kumiai.otp.bootstrap.endtoend.Person.JIRO;
import static jp.kumiai.otp.bootstrap.endtoend.Person.SABURO;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** OTP利用停止解除, step by step as in the manual. */
class LiftingWalkIT extends Walk {

    private static final String WRONG = "000000";

    @Test
    @Tag("U1")
    @Tag("U2")
    @Tag("U4")
    @Tag("W1")
    @Tag("W2")
    @Tag("W4")
    void goesTheWholeWayOfTheManual() {
        inService(HANAKO, ICHIRO, JIRO);
        suspend(JIRO);
        suspend(ICHIRO);
        enter(SABURO);

        follow("管理");
        assertThat(heading()).hasText("業務選択");
        shoot("administration");
        follow("利用者管理");
        assertThat(heading()).hasText("作業内容選択");
        shoot("administration-users");
        follow("ワンタイムパスワードの利用停止解除");
        assertThat(heading()).hasText("ワンタイムパスワード利用停止解除一覧");
        assertThat(page.locator("[name='row.saburodt']")).isDisabled();
        assertThat(page.getByText("データ二郎").first()).isVisible();
        shoot("lift-list");

        page.locator("[name='row.jirodt']").check();
        fill("確認用パスワード", "not-the-password");
        press("停止解除");
        assertThat(heading()).hasText("ワンタイムパスワード利用停止解除一覧");
        assertThat(page.locator("[name='row.jirodt']")).isChecked();
        shoot("lift-list-wrong-password");

        fill("確認用パスワード", SABURO.confirmationPassword());
        shoot("lift-list-ticked");
        press("停止解除");
        assertThat(heading()).hasText("ワンタイムパスワード利用停止解除結果");
        assertThat(page.locator("tbody")).containsText("hanskirodt");
        assertThat(page.locator("tbody")).containsText("jirodt");
        assertThat(page.locator("tbody")).not().containsText("ichirodt");
        shoot("lift-result");

        follow("利用者管理メニューへ");
        assertThat(heading()).hasText("作業内容選択");
    }

    @Test
    @Tag("U3")
    void saysBesideTheListThatNobodyIsChosen() {
        inService(ICHIRO);
        suspend(ICHIRO);
        enter(SABURO);
        page.navigate("/administration/users/lift");

        fill("確認用パスワード", SABURO.confirmationPassword());
        press("停止解除");

        assertThat(heading()).hasText("ワンタイムパスワード利用停止解除一覧");
        assertThat(page.locator("#errors")).isVisible();
        shoot("lift-list-nobody-chosen");
    }

    @Test
    @Tag("U7")
    void saysThatTheListHasChangedWhenAColleagueWasFaster() {
        inService(HANAKO, ICHIRO);
        suspend(ICHIRO);
        aMinutePasses();
        enter(HANAKO);
        page.navigate("/administration/users/lift");
        page.locator("[name='row.ichirodt']").check();
        try (BrowserContext colleague = visitor(1200)) {
            var first = page;
            page = colleague.newPage();
            enter(SABURO);
            page.navigate("/administration/users/lift");
            page.locator("[name='row.ichirodt']").check();
            fill("確認用パスワード", SABURO.confirmationPassword());
            press("停止解除");
            page = first;
        }

        fill("確認用パスワード", HANAKO.confirmationPassword());
        press("停止解除");

        assertThat(page.getByText("一覧の内容が変わりました").first()).isVisible();
        shoot("lift-list-changed");
    }

    @Test
    @Tag("U1")
    @Tag("W1")
    void isHiddenFromGeneralUsersAndForbiddenOnTheAddressesThemselves() {
        enter(ICHIRO);

        assertThat(link("管理")).hasCount(0);
        for (String address : List.of(
                "/administration",
                "/administration/users",
                "/administration/users/lift",
                "/administration/users/revocation")) {
            Response response = page.navigate(address);
            assertThat(response.status()).as(address).isEqualTo(403);
        }
        shoot("forbidden");
    }

    @Test
    void fitsAPhone() {
        inService(HANAKO, ICHIRO, JIRO);
        suspend(JIRO);
        try (BrowserContext phone = visitor(360)) {
            page = phone.newPage();
            enter(SABURO);
            page.navigate("/administration/users/lift");
            shoot("lift-list-360");
            page.locator("[name='row.jirodt']").check();
            fill("確認用パスワード", SABURO.confirmationPassword());
            press("停止解除");
            shoot("lift-result-360");
        }
    }

    private void suspend(Person person) {
        page.navigate("/");
        logIn(person.loginId(), person.password());
        for (int i = 0; i < 6; i++) {
            fill("ワンタイムパスワード", WRONG);
            press("認証確認");
        }
        assertThat(page.getByText("停止しました").first()).isVisible();
        logOut();
    }
}
