package jp.kumiai.otp.adapter.http.page.lifting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Company;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure.Denied;
import jp.kumiai.otp.domain.lifting.LiftFailure.ListChanged;
import jp.kumiai.otp.domain.lifting.LiftFailure.NotConfirmed;
import jp.kumiai.otp.domain.lifting.LiftFailure.RequestReused;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.user.LoginId;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiftRefusalTest {

    private static final String PATH = "/administration/users/lift";
    private static final String[] ICHIRO = {
        "request", "r-1", "row.ichirodt", "23456789", "confirmationPassword", "Kakunin-2021"
    };

    private static Stub listing() {
        return Stub.at(Company.hanako(SessionStage.AUTHENTICATED))
                .listingSuspensions(session -> Either.right(Company.liftRows()));
    }

    private static RunningServer refusing(LiftFailure failure) {
        return listing().lifting(command -> Either.left(failure)).start();
    }

    private static Browser atPage(RunningServer server) {
        Browser browser = new Browser(server).loggedInAs(People.id('a'));
        browser.open(PATH);
        return browser;
    }

    private static Page toldAfter(LiftFailure failure) {
        try (RunningServer server = refusing(failure)) {
            Browser browser = atPage(server);
            return browser.follow(browser.submit(PATH, ICHIRO));
        }
    }

    private static Element box(Page page, String loginId) {
        return page.only("[id=row." + loginId + "]");
    }

    @Test
    void isToldOnTheListAfterARedirectAndNothingSecretIsKept() {
        try (RunningServer server = refusing(new NotConfirmed(ConfirmationFailure.MISMATCH))) {
            Browser browser = atPage(server);

            Page refused = browser.submit(PATH, ICHIRO);
            Page told = browser.follow(refused);

            assertThat(refused.status()).isEqualTo(303);
            assertThat(refused.location()).isEqualTo(PATH);
            assertThat(refused.cookiesSet()).noneMatch(cookie -> cookie.contains("Kakunin"));
            assertThat(told.body()).doesNotContain("Kakunin");
            assertThat(told.only("#confirmationPassword").hasAttr("value")).isFalse();
            assertThat(told.document().select("#errors a").eachAttr("href")).containsExactly("#confirmationPassword");
            assertThat(box(told, "ichirodt").hasAttr("checked")).isTrue();
            assertThat(told.only("[name=request]").attr("value")).isNotEqualTo("r-1");
            assertThat(browser.open(PATH).texts("#errors")).isEmpty();
        }
    }

    @ParameterizedTest
    @Tag("R19b")
    @EnumSource
    void ofTheConfirmationPasswordStandsBesideItsField(ConfirmationFailure failure) {
        Page told = toldAfter(new NotConfirmed(failure));

        assertThat(told.texts("#confirmationPassword-error")).hasSize(1);
        assertThat(told.only("#confirmationPassword").attr("aria-describedby"))
                .isEqualTo("confirmationPassword-hint confirmationPassword-error");
    }

    @Test
    @Tag("U7")
    void ofAListThatChangedMarksTheRowsAndUnticksThem() {
        Page told = toldAfter(new ListChanged(io.vavr.collection.List.of(new LoginId("ichirodt"))));

        assertThat(told.texts("#errors a")).singleElement().asString().startsWith("一覧の内容が変わりました。何も変更していません");
        assertThat(told.texts("#rows-error")).hasSize(1);
        assertThat(box(told, "ichirodt").hasAttr("checked")).isFalse();
        assertThat(box(told, "ichirodt").attr("aria-describedby")).isEqualTo("row.ichirodt-error row.ichirodt-note");
        assertThat(told.texts("[id=row.ichirodt-error]")).hasSize(1);
    }

    @Test
    @Tag("U3")
    void ticksNothingAgainThatCannotBeTickedAnyMore() {
        try (RunningServer server = refusing(new NotConfirmed(ConfirmationFailure.MISMATCH))) {
            Browser browser = atPage(server);
            Page told = browser.follow(browser.submit(
                    PATH, "request", "r-1", "row.hanakodt", "33456789", "confirmationPassword", "Kakunin-2021"));

            assertThat(box(told, "hanakodt").hasAttr("checked")).isFalse();
            assertThat(box(told, "hanakodt").hasAttr("disabled")).isTrue();
        }
    }

    @Test
    @Tag("R37a")
    void ofAPageFromBeforeSaysThatNothingWasChanged() {
        assertThat(toldAfter(new RequestReused()).only("#message").text()).contains("何も変更していません");
    }

    @Test
    void ofALostSessionLeadsToTheLogin() {
        try (RunningServer server = refusing(new Denied(AccessDenial.SESSION_OVER))) {
            Browser browser = atPage(server);
            Page page = browser.submit(PATH, ICHIRO);

            assertThat(page.location()).isEqualTo("/login");
            assertThat(browser.cookies().get("__Host-flash").get()).startsWith("LOGIN~SESSION_OVER~");
        }
    }

    @Test
    @Tag("U1")
    @Tag("case-F7")
    void ofSomebodyWhoMayNotIsForbidden() {
        Stub denying = Stub.at(Company.notEntitled().head())
                .listingSuspensions(session -> Either.left(AccessDenial.NOT_ENTITLED))
                .lifting(command -> Either.left(new Denied(AccessDenial.NOT_ENTITLED)));
        try (RunningServer server = denying.start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));

            Page list = browser.open(PATH);
            Page form = browser.submit(PATH, ICHIRO);
            Page malformed = browser.submit(PATH, "request", "r-1");

            assertThat(List.of(list, form, malformed)).allSatisfy(page -> {
                assertThat(page.status()).isEqualTo(403);
                assertThat(page.texts("h1")).containsExactly("この操作を行う権限がありません");
                assertThat(page.texts("table")).isEmpty();
            });
        }
    }
}
