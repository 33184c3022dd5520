package jp.kumiai.otp.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A software token, from the link on BLG3020 to the top page. */
class SoftwareTokenWalkIT extends Walk {

    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]{32})");

    @Test
    @Tag("S1")
    @Tag("S2")
    @Tag("S5")
    void isShownOnceAndTakenIntoUseByItsFirstCode() {
        Oathtool.require();
        logIn("shirodt", "shiro-no-password");
        follow("ソフトウェアトークン（スマートフォンアプリ）を利用する");
        shoot("software-token");

        press("ソフトウェアトークンを発行する");
        assertThat(page.getByText("Google Authenticator").first()).isVisible();
        String link = page.locator("a[href^='otpauth:']").getAttribute("href");
        shoot("software-token-issued");
        page.navigate("/software-token");
        assertThat(page.locator("a[href^='otpauth:']")).hasCount(0);
        shoot("software-token-issued-afterwards");

        fill("ワンタイムパスワード", "000000");
        press("認証確認");
        shoot("software-token-mismatch");
        fill("ワンタイムパスワード", codeOf(link));
        press("認証確認");
        assertThat(heading()).containsText("トップページ");
        shoot("software-token-top");
    }

    @Test
    void fitsAPhone() {
        try (BrowserContext phone = visitor(360)) {
            page = phone.newPage();
            page.navigate("/");
            logIn("shirodt", "shiro-no-password");
            page.navigate("/software-token");
            press("ソフトウェアトークンを発行する");
            shoot("software-token-issued-360");
        }
    }

    private String codeOf(String link) {
        Matcher secret = SECRET.matcher(link);
        assertThat(secret.find()).isTrue();
        return Oathtool.codeOfBase32(secret.group(1), demo.clock().instant());
    }
}
