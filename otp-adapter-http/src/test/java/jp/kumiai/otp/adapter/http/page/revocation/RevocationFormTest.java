package jp.kumiai.otp.adapter.http.page.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Company;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.application.revocation.RevokeTokens;
import jp.kumiai.otp.application.revocation.RevokeTokens.Revoked;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure.RequestReused;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationFormTest {

    private static final String PATH = "/administration/users/revocation";
    private static final String[] ICHIRO = {
        "request",
        "r-1",
        "row.ichirodt",
        "23456789",
        "includeSharers",
        "yes",
        "confirmationPassword",
        "Kakunin-2021",
        "code",
        "０２６９２０"
    };

    private final List<RevokeTokens.Command> commands = new ArrayList<>();

    private static Stub listing() {
        return Stub.at(Company.hanako(SessionStage.AUTHENTICATED))
                .listingTokens(session -> Either.right(Company.tokens(42)));
    }

    private RunningServer answering(Either<RevocationFailure, Revoked> answer) {
        return listing()
                .revoking(command -> {
                    commands.add(command);
                    return answer;
                })
                .start();
    }

    private static Browser atPage(RunningServer server) {
        Browser browser = new Browser(server).loggedInAs(People.id('a'));
        browser.open(PATH);
        return browser;
    }

    @Test
    @Tag("R25")
    @Tag("R27")
    void asksForTheTickedRowsWithPasswordAndCode() {
        try (RunningServer server = answering(Either.left(new RequestReused()))) {
            atPage(server).submit(PATH, ICHIRO);

            RevokeTokens.Command command = commands.get(0);
            assertThat(command.session().reveal()).isEqualTo("a".repeat(43));
            assertThat(command.request().value()).isEqualTo("r-1");
            assertThat(command.chosen()
                            .map(row -> row.loginId() + "=" + row.shown().getOrNull()))
                    .containsExactly("ichirodt=23456789");
            assertThat(command.includeSharers()).isTrue();
            assertThat(new String(command.confirmationPassword().reveal())).isEqualTo("Kakunin-2021");
            assertThat(command.entered().reveal()).isEqualTo("026920");
        }
    }

    @Test
    @Tag("R27")
    void includesNobodyWhoWasNotAskedFor() {
        try (RunningServer server = answering(Either.left(new RequestReused()))) {
            atPage(server)
                    .submit(
                            PATH,
                            "request",
                            "r-1",
                            "row.ichirodt",
                            "23456789",
                            "confirmationPassword",
                            "x",
                            "code",
                            "123456");

            assertThat(commands)
                    .extracting(RevokeTokens.Command::includeSharers)
                    .containsExactly(false);
        }
    }

    @Test
    void leadsToTheResult() {
        try (RunningServer server = answering(Either.right(new Revoked(Company.revoked(false), Option.none())))) {
            Page page = atPage(server).submit(PATH, ICHIRO);

            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).isEqualTo(PATH + "/results/r-1");
            assertThat(page.cookiesSet()).isEmpty();
        }
    }

    @Test
    @Tag("R22")
    void goesOnInTheLastSessionWhenItWasTheOwnToken() {
        Revoked own = new Revoked(Company.revoked(true), Option.some(People.opened('n', SessionStage.LEAVING)));
        try (RunningServer server = answering(Either.right(own))) {
            Page page = atPage(server).submit(PATH, ICHIRO);

            assertThat(page.location()).isEqualTo(PATH + "/results/r-1");
            assertThat(page.cookie("__Host-sid"))
                    .containsExactly(
                            "__Host-sid=0001234." + "n".repeat(43) + "; Path=/; Secure; HttpOnly; SameSite=Strict");
        }
    }

    @Test
    @Tag("R37a")
    @Tag("case-F10")
    void sendsTheSameRequestIdWhenItIsSentTwice() {
        try (RunningServer server = answering(Either.right(new Revoked(Company.revoked(false), Option.none())))) {
            Browser browser = atPage(server);
            Page first = browser.submit(PATH, ICHIRO);
            Page second = browser.submit(PATH, ICHIRO);

            assertThat(commands)
                    .extracting(command -> command.request().value())
                    .containsExactly("r-1", "r-1");
            assertThat(second.location()).isEqualTo(first.location());
        }
    }

    @Test
    void isShownAgainWhenEverythingIsMissing() {
        try (RunningServer server = answering(Either.left(new RequestReused()))) {
            Page page = atPage(server).submit(PATH, "request", "r-1");

            assertThat(page.status()).isEqualTo(400);
            assertThat(commands).isEmpty();
            assertThat(page.document().select("#errors a").eachAttr("href"))
                    .containsExactly("#rows", "#confirmationPassword", "#code");
        }
    }

    @ParameterizedTest
    @Tag("R2a")
    @ValueSource(strings = {"", "12345", "123 456", "+123456", "12345a"})
    void keepsWhatWasTickedWhenItIsNoCode(String typed) {
        try (RunningServer server = answering(Either.left(new RequestReused()))) {
            Page page = atPage(server)
                    .submit(
                            PATH,
                            "request",
                            "r-1",
                            "row.ichirodt",
                            "23456789",
                            "includeSharers",
                            "yes",
                            "confirmationPassword",
                            "Kakunin-2021",
                            "code",
                            typed);

            assertThat(page.status()).isEqualTo(400);
            assertThat(commands).isEmpty();
            assertThat(page.document().select("input[checked]").eachAttr("id"))
                    .containsExactly("row.ichirodt", "includeSharers");
            assertThat(page.only("#code").attr("aria-describedby")).isEqualTo("code-hint code-error");
            assertThat(page.only("#code").hasAttr("value")).isFalse();
            assertThat(page.body()).doesNotContain("Kakunin-2021");
        }
    }
}
