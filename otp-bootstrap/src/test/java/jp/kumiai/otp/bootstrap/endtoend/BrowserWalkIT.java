package jp.kumiai.otp.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user of the sample company in a real browser, with the key fob of the screen in their hand. */
class BrowserWalkIT extends Walk {

    private static final String SERIAL = "23456789";

    @Test
    @Tag("R10")
    @Tag("R12")
    @Tag("R14")
    void goesTheWholeWayOfTheManual() {
        assertThat(page).hasTitle(Pattern.compile("ログイン.*くみあい銀行"));
        shoot("login");
        logIn("ichirodt", "ichiro-no-password");

        assertThat(heading()).containsText("ワンタイムパスワード利用開始登録");
        shoot("registration");
        page.navigate("/top");
        assertThat(heading()).containsText("ワンタイムパスワード利用開始登録");

        fill("シリアル番号", SERIAL);
        fill("ワンタイムパスワード", codeOnTheScreen());
        press("認証確認");
        assertThat(heading()).containsText("トップページ");
        assertThat(page.getByText("登録が完了しました")).isVisible();
        shoot("top-after-registration");

        press("ログアウト");
        demo.clock().step(Duration.ofSeconds(60));
        logIn("ichirodt", "ichiro-no-password");
        assertThat(heading()).containsText("ワンタイムパスワードの入力");
        shoot("one-time-password");

        fill("ワンタイムパスワード", codeOnTheScreen());
        press("認証確認");
        assertThat(heading()).containsText("トップページ");
        assertThat(page.getByText(SERIAL)).isVisible();
        shoot("top");
    }

    @Test
    @Tag("R5")
    void tellsHowLongToWaitAfterAUsedCode() {
        register();
        press("ログアウト");
        logIn("ichirodt", "ichiro-no-password");

        fill("ワンタイムパスワード", codeOnTheScreen());
        press("認証確認");

        assertThat(page.getByText("50")).isVisible();
        shoot("one-time-password-already-used");
    }

    @Test
    @Tag("R2a")
    void forgivesWhatAJapaneseKeyboardTypes() {
        logIn("ichirodt", "ichiro-no-password");
        fill("シリアル番号", "　２３４５６７８９ ");
        fill("ワンタイムパスワード", fullWidth(codeOnTheScreen()));
        press("認証確認");

        assertThat(heading()).containsText("トップページ");
    }

    @Test
    @Tag("R13")
    @Tag("R16")
    void saysBesideTheFieldWhatIsWrong() {
        logIn("ichirodt", "ichiro-no-password");
        fill("シリアル番号", "7810641");
        fill("ワンタイムパスワード", "12345");
        press("認証確認");

        Locator serial = field("シリアル番号");
        assertThat(serial).hasAttribute("aria-invalid", "true");
        assertThat(serial).hasValue("7810641");
        assertThat(field("ワンタイムパスワード")).hasValue("");
        shoot("registration-malformed");

        fill("シリアル番号", "99999999");
        fill("ワンタイムパスワード", "123456");
        press("認証確認");
        assertThat(heading()).containsText("ワンタイムパスワード利用開始登録");
        shoot("registration-mismatch");
    }

    @Test
    void keepsTheSessionInACookieThatNoScriptSeesAndNoOtherSiteSends() {
        logIn("ichirodt", "ichiro-no-password");
        Cookie session = visitor.cookies().stream()
                .filter(cookie -> cookie.name.equals("__Host-sid"))
                .findFirst()
                .orElseThrow();

        assertThat(session.secure).isTrue();
        assertThat(session.httpOnly).isTrue();
        assertThat(session.sameSite).isEqualTo(SameSiteAttribute.STRICT);
        assertThat(session.path).isEqualTo("/");
    }

    @Test
    void canBeWalkedByKeyboardAlone() {
        page.getByLabel("ログインID").focus();
        page.keyboard().type("ichirodt");
        page.keyboard().press("Tab");
        page.keyboard().type("ichiro-no-password");
        page.keyboard().press("Enter");
        assertThat(heading()).containsText("ワンタイムパスワード利用開始登録");

        String code = codeOnTheScreen();
        field("シリアル番号").focus();
        page.keyboard().type(SERIAL);
        page.keyboard().press("Tab");
        page.keyboard().type(code);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(heading()).containsText("トップページ");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768})
    void fitsNarrowScreens(int width) {
        try (BrowserContext phone = visitor(width)) {
            page = phone.newPage();
            page.navigate("/login");
            shoot("login-" + width);
            logIn("ichirodt", "ichiro-no-password");
            shoot("registration-" + width);
            fill("シリアル番号", SERIAL);
            fill("ワンタイムパスワード", codeOnTheScreen());
            press("認証確認");
            shoot("top-" + width);
            page.navigate("/demo");
            shoot("demo-" + width);
        }
    }

    @Test
    void showsTheKeyFobsOnlyInTheDemoAndSaysSo() {
        page.navigate("/demo");

        assertThat(page.getByText(SERIAL).first()).isVisible();
        assertThat(page.getByText("デモ").first()).isVisible();
        shoot("demo");
    }

    private void register() {
        logIn("ichirodt", "ichiro-no-password");
        fill("シリアル番号", SERIAL);
        fill("ワンタイムパスワード", codeOnTheScreen());
        press("認証確認");
        assertThat(heading()).containsText("トップページ");
    }

    private String codeOnTheScreen() {
        return code(SERIAL);
    }

    private static String fullWidth(String digits) {
        return digits.codePoints()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
