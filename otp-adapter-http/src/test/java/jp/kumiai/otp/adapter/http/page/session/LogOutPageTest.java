package jp.kumiai.otp.adapter.http.page.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogOutPageTest {

    @ParameterizedTest
    @EnumSource
    void endsTheSessionFromEveryPageOfALogin(SessionStage stage) {
        List<String> ended = new ArrayList<>();
        Stub stub = Stub.at(stage).loggingOut(id -> ended.add(id.reveal()));
        try (RunningServer server = stub.start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));
            browser.open(Place.of(stage).path());

            Page page = browser.submit("/logout");

            assertThat(ended).containsExactly("a".repeat(43));
            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).isEqualTo("/login");
            assertThat(browser.cookies().get("__Host-sid")).isEmpty();
            assertThat(browser.cookies().get("__Host-flash").get()).startsWith("LOGIN~LOGGED_OUT~");
        }
    }
}
