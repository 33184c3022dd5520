package jp.kumiai.otp.adapter.http.page.virtualtoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;
import jp.kumiai.otp.application.virtualtoken.VirtualToken;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FobsPageTest {

    private static final ShowVirtualTokens TWO = new ShowVirtualTokens() {
        @Override
        public List<VirtualToken> all() {
            return List.of(token("12345678", "026920", 42), token("234567890123", "1234567", 7));
        }

        @Override
        public Option<VirtualToken> one(SerialNumber serial) {
            return all().find(token -> token.serial().equals(serial));
        }
    };

    private final RunningServer server = RunningServer.with(Stub.nobody().useCases(), Option.some(TWO));
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private static VirtualToken token(String serial, String code, int secondsLeft) {
        return new VirtualToken(
                new SerialNumber(serial),
                People.CONTRACT.id(),
                OneTimePassword.parse(code).get(),
                secondsLeft,
                60,
                People.token().expiresAt());
    }

    @Test
    void showsEveryFobWithItsCodeInTwoHalvesThatAreOneNumber() {
        Page page = browser.open("/demo");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts("h1")).containsExactly("仮想トークン");
        assertThat(page.texts(".fob-half")).containsExactly("026", "920", "1234", "567");
        assertThat(page.only(".fob-code").text()).isEqualTo("026920");
        assertThat(page.texts("[data-fob-left]")).containsExactly("42", "7");
        assertThat(page.texts("dd")).contains("2031年09月30日 08時00分", "0001234");
        assertThat(page.only("main").text()).contains("デモモードにだけあり");
    }

    @Test
    void loadsAgainWithoutScriptWhenTheFirstCodeEnds() {
        assertThat(browser.open("/demo").only("noscript").html()).contains("http-equiv=\"refresh\"", "content=\"7\"");
    }

    @Test
    void showsOneFob() {
        Page page = browser.open("/demo/fobs/12345678");

        assertThat(page.texts(".fob-half")).containsExactly("026", "920");
        assertThat(page.only("[data-fob]").attr("data-fob")).isEqualTo("/demo/tokens/12345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999", "1", "%3Cscript%3E"})
    void knowsNoOtherFob(String serial) {
        Page page = browser.open("/demo/fobs/" + serial);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).doesNotContain("<script>");
    }

    @Test
    void saysOnTheLoginPageThatItIsADemonstration() {
        Page page = browser.open("/login");

        assertThat(page.texts(".demo-strip")).hasSize(1);
        assertThat(page.texts(".demo-strip a[href=/demo], .demo-note a[href=/demo]"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo", "/demo/fobs/12345678"})
    void isNowhereInARealBank(String path) {
        try (RunningServer real = Stub.nobody().start()) {
            Browser customer = new Browser(real);

            assertThat(customer.open(path).status()).isEqualTo(404);
            assertThat(customer.open("/login").body()).doesNotContain("デモ").doesNotContain("/demo");
        }
    }
}
