package jp.kumiai.otp.adapter.http.page.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import jp.kumiai.otp.adapter.http.AllRoutes;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.exchange.Method;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Company;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No use case of the stub may be called, so every test here also shows that nothing was done. */
@Tag("case-F8")
class EveryFormTest {

    private static final String FILLED = "request=r-1&row.ichirodt=23456789&confirmationPassword=x"
            + "&loginId=hanako&password=x&serial=12345678&code=123456";

    private static final Map<String, SessionStage> FORMS = LinkedHashMap.of(
            "/login", SessionStage.LEAVING,
            "/registration", SessionStage.REGISTRATION_REQUIRED,
            "/software-token", SessionStage.REGISTRATION_REQUIRED,
            "/software-token/activation", SessionStage.REGISTRATION_REQUIRED,
            "/one-time-password", SessionStage.OTP_REQUIRED,
            "/administration/users/lift", SessionStage.AUTHENTICATED,
            "/administration/users/revocation", SessionStage.AUTHENTICATED,
            "/logout", SessionStage.AUTHENTICATED);

    static java.util.List<Arguments> forms() {
        return FORMS.map(form -> Arguments.of(form._2(), form._1())).toJavaList();
    }

    @Test
    void isListedHere() {
        assertThat(AllRoutes.withDemo()
                        .filter(route -> route.method() == Method.POST)
                        .map(Route::template)
                        .reject(template -> template.startsWith("/api/") || template.startsWith("/bank/")))
                .containsExactlyInAnyOrderElementsOf(FORMS.keySet());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isTakenOnlyFromAPageOfOurs(SessionStage stage, String path) {
        try (RunningServer server = Stub.at(Company.hanako(stage)).start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));
            String csrf = "&csrf=" + CsrfToken.of(People.id('a')).reveal();
            String others = "&csrf=" + CsrfToken.of(People.id('b')).reveal();

            Page withoutToken = browser.post(path, FILLED);
            Page withAnothersToken = browser.post(path, FILLED + others);
            Page fromElsewhere = browser.send(
                    browser.request(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", "https://evil.example"),
                    FILLED + csrf);

            assertThat(java.util.List.of(withoutToken, withAnothersToken, fromElsewhere))
                    .extracting(Page::status)
                    .containsOnly(403);
        }
    }
}
