package jp.kumiai.otp.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.kumiai.otp.bootstrap.RunningDemo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user of the sample company in a real browser, with the key fob of the screen in their hand. */
class BrowserWalkIT {

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final String SERIAL = "23456789";

    private static @Nullable Chromium chromium;

    @TempDir
    private Path data;

    private RunningDemo demo;
    private BrowserContext visitor;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openLogin() {
        demo = RunningDemo.in(data);
        visitor = visitor(1200);
        page = visitor.newPage();
        page.navigate("/");
    }

    @AfterEach
    void stop() {
        visitor.close();
        demo.close();
    }

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
            assertFits("login-" + width);
            logIn("ichirodt", "ichiro-no-password");
            assertFits("registration-" + width);
            fill("シリアル番号", SERIAL);
            fill("ワンタイムパスワード", codeOnTheScreen());
            press("認証確認");
            assertFits("top-" + width);
            page.navigate("/demo");
            assertFits("demo-" + width);
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

    private void logIn(String loginId, String password) {
        page.getByLabel("ログインID").fill(loginId);
        page.getByLabel("パスワード").fill(password);
        press("ログイン");
    }

    private void fill(String label, String text) {
        field(label).fill(text);
    }

    private Locator field(String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private String codeOnTheScreen() {
        return new ApiClient(demo.port()).get("/demo/tokens/" + SERIAL).text("code");
    }

    private static String fullWidth(String digits) {
        return digits.codePoints()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void assertFits(String name) {
        shoot(name);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("pixels that stick out to the right on " + name).isEqualTo(0);
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private BrowserContext visitor(int width) {
        return Objects.requireNonNull(chromium)
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + demo.port())
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo")
                        .setViewportSize(width, 900));
    }
}
