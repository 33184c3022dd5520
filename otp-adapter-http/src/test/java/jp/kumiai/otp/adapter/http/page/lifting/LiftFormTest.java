package jp.kumiai.otp.adapter.http.page.lifting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Company;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.application.lifting.LiftSuspensions;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure.RequestReused;
import jp.kumiai.otp.domain.session.SessionStage;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiftFormTest {

    private static final String PATH = "/administration/users/lift";
    private static final String[] ICHIRO = {
        "request", "r-1", "row.ichirodt", "23456789", "confirmationPassword", "Kakunin-2021"
    };

    private final List<LiftSuspensions.Command> commands = new ArrayList<>();

    private static Stub listing() {
        return Stub.at(Company.hanako(SessionStage.AUTHENTICATED))
                .listingSuspensions(session -> Either.right(Company.liftRows()));
    }

    private RunningServer refusing(LiftFailure failure) {
        return listing()
                .lifting(command -> {
                    commands.add(command);
                    return Either.left(failure);
                })
                .start();
    }

    private static Browser atPage(RunningServer server) {
        Browser browser = new Browser(server).loggedInAs(People.id('a'));
        browser.open(PATH);
        return browser;
    }

    private static Element box(Page page, String loginId) {
        return page.only("[id=row." + loginId + "]");
    }

    @Test
    @Tag("U2")
    void asksForTheTickedRowsAsTheyWereShown() {
        try (RunningServer server = refusing(new RequestReused())) {
            atPage(server)
                    .submit(
                            PATH,
                            "request",
                            "r-1",
                            "row.gorodt",
                            "-",
                            "row.ichirodt",
                            "23456789",
                            "confirmationPassword",
                            " ｐａｓｓ ");

            LiftSuspensions.Command command = commands.get(0);
            assertThat(command.session().reveal()).isEqualTo("a".repeat(43));
            assertThat(command.request().value()).isEqualTo("r-1");
            assertThat(command.chosen()
                            .map(row -> row.loginId() + "=" + row.shown().getOrNull()))
                    .containsExactly("gorodt=null", "ichirodt=23456789");
            assertThat(new String(command.confirmationPassword().reveal())).isEqualTo(" ｐａｓｓ ");
        }
    }

    @Test
    void leadsToTheResult() {
        try (RunningServer server =
                listing().lifting(command -> Either.right(Company.lifted())).start()) {
            Page page = atPage(server).submit(PATH, ICHIRO);

            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).isEqualTo(PATH + "/results/r-1");
        }
    }

    @Test
    @Tag("R37a")
    @Tag("case-F10")
    void sendsTheSameRequestIdWhenItIsSentTwice() {
        try (RunningServer server = refusing(new RequestReused())) {
            Browser browser = atPage(server);
            browser.submit(PATH, ICHIRO);
            browser.submit(PATH, ICHIRO);

            assertThat(commands)
                    .extracting(command -> command.request().value())
                    .containsExactly("r-1", "r-1");
        }
    }

    @Test
    void isShownAgainWhenNothingIsTickedAndNothingTyped() {
        try (RunningServer server = refusing(new RequestReused())) {
            Page page = atPage(server).submit(PATH, "request", "r-1");

            assertThat(page.status()).isEqualTo(400);
            assertThat(commands).isEmpty();
            assertThat(page.document().select("#errors a").eachAttr("href"))
                    .containsExactly("#rows", "#confirmationPassword");
            assertThat(page.only("#rows").attr("aria-describedby")).isEqualTo("rows-error");
            assertThat(page.only("#confirmationPassword").attr("aria-invalid")).isEqualTo("true");
            assertThat(page.document().title()).startsWith("エラー：");
        }
    }

    @Test
    void keepsWhatWasTickedWhenThePasswordIsMissingOrTooLong() {
        try (RunningServer server = refusing(new RequestReused())) {
            Page empty = atPage(server).submit(PATH, "request", "r-1", "row.ichirodt", "23456789");
            Page tooLong = atPage(server)
                    .submit(
                            PATH,
                            "request",
                            "r-1",
                            "row.ichirodt",
                            "23456789",
                            "confirmationPassword",
                            "x".repeat(129));

            assertThat(commands).isEmpty();
            assertThat(box(empty, "ichirodt").hasAttr("checked")).isTrue();
            assertThat(box(empty, "jirodt").hasAttr("checked")).isFalse();
            assertThat(empty.texts("#errors a")).containsExactly("確認用パスワードを入力してください。");
            assertThat(tooLong.status()).isEqualTo(400);
            assertThat(tooLong.body()).doesNotContain("xxxx");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row.ichirodt=23456789&confirmationPassword=x",
                "request=&row.ichirodt=23456789&confirmationPassword=x",
                "request=a%20b&row.ichirodt=23456789&confirmationPassword=x",
                "request=r-1&row.ichirodt=on&confirmationPassword=x",
                "request=r-1&row.ichirodt=-&row.Ichirodt=-&confirmationPassword=x",
                "request=r-1&row.ichirodt=-&row.ichirodt=-&confirmationPassword=x"
            })
    void isUnreadableWhenNoListOfOursSentIt(String body) {
        try (RunningServer server = refusing(new RequestReused())) {
            Browser browser = atPage(server);

            assertThat(browser.post(PATH, body + "&csrf=" + browser.csrf()).status())
                    .isEqualTo(400);
            assertThat(commands).isEmpty();
        }
    }
}
