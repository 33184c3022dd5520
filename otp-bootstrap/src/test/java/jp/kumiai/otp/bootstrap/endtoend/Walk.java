package jp.kumiai.otp.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import jp.kumiai.otp.bootstrap.RunningDemo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A walk through the running product in a real browser. Every page that is shot is also checked for accessibility and
 * for anything that sticks out to the right.
 */
abstract class Walk {

    private static final Path SHOTS = Path.of("target", "screenshots");

    private static @Nullable Chromium chromium;

    @TempDir
    private Path data;

    RunningDemo demo;
    BrowserContext visitor;
    Page page;

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

    /** Logs in by password and, at BLG3020 or at the one-time password, by what the person's key fob shows. */
    void enter(Person person) {
        page.navigate("/");
        logIn(person.loginId(), person.password());
        if (heading().textContent().contains("利用開始登録")) {
            fill("シリアル番号", person.serial());
        }
        fill("ワンタイムパスワード", code(person.serial()));
        press("認証確認");
        assertThat(heading()).containsText("トップページ");
    }

    /** Registers them, one a minute, so that sharers do not wait for each other. */
    void inService(Person... people) {
        for (Person person : people) {
            enter(person);
            logOut();
            aMinutePasses();
        }
    }

    void logOut() {
        press("ログアウト");
    }

    void logIn(String loginId, String password) {
        page.getByLabel("ログインID").fill(loginId);
        page.getByLabel("パスワード").fill(password);
        press("ログイン");
    }

    void fill(String label, String text) {
        field(label).fill(text);
    }

    Locator field(String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void follow(String name) {
        link(name).click();
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** What the key fob with this serial number shows. */
    String code(String serial) {
        return new ApiClient(demo.port()).get("/demo/tokens/" + serial).text("code");
    }

    void aMinutePasses() {
        demo.clock().step(Duration.ofMinutes(1));
    }

    /** Leaves a picture of the page, and finds nothing wrong with it. */
    void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("pixels that stick out to the right on " + name).isEqualTo(0);
        assertThat(Axe.violations(page)).as("accessibility of " + name).isEmpty();
    }

    BrowserContext visitor(int width) {
        return Objects.requireNonNull(chromium)
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + demo.port())
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo")
                        .setViewportSize(width, 900));
    }
}
