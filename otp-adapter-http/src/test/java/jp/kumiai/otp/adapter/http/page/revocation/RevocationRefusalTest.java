package jp.kumiai.otp.adapter.http.page.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Company;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.revocation.RevocationFailure.Denied;
import jp.kumiai.otp.domain.revocation.RevocationFailure.ListChanged;
import jp.kumiai.otp.domain.revocation.RevocationFailure.NotConfirmed;
import jp.kumiai.otp.domain.revocation.RevocationFailure.RequestReused;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import jp.kumiai.otp.domain.verification.CodeRefusal.NextCodeNeeded;
import jp.kumiai.otp.domain.verification.CodeRefusal.WrongLength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RevocationRefusalTest {

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

    private static Stub listing() {
        return Stub.at(Company.hanako(SessionStage.AUTHENTICATED))
                .listingTokens(session -> Either.right(Company.tokens(42)));
    }

    private static RunningServer refusing(RevocationFailure failure) {
        return listing().revoking(command -> Either.left(failure)).start();
    }

    private static Browser atPage(RunningServer server) {
        Browser browser = new Browser(server).loggedInAs(People.id('a'));
        browser.open(PATH);
        return browser;
    }

    private static Page toldAfter(RevocationFailure failure) {
        try (RunningServer server = refusing(failure)) {
            Browser browser = atPage(server);
            return browser.follow(browser.submit(PATH, ICHIRO));
        }
    }

    static List<VerificationFailure> refusedCodes() {
        return List.of(
                new CodeRefused(new Mismatch(false)),
                new CodeRefused(new WrongLength(8)),
                new CodeRefused(new AlreadyUsed(42)),
                new TokenExpired(Company.HANAKOS_EXPIRY),
                new TokenWithdrawn());
    }

    @ParameterizedTest
    @MethodSource("refusedCodes")
    @Tag("R25")
    void tellsBesideTheCodeWhyItWasRefusedAndKeepsTheTicks(VerificationFailure failure) {
        Page told = toldAfter(new CodeNotAccepted(failure));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.document().select("#errors a").eachAttr("href")).containsExactly("#code");
        assertThat(told.texts("#code-error")).hasSize(1);
        assertThat(told.document().select("input[checked]").eachAttr("id"))
                .containsExactly("row.ichirodt", "includeSharers");
        assertThat(told.body()).doesNotContain("026920").doesNotContain("Kakunin");
    }

    @Test
    @Tag("R3a")
    void asksForTheNextCodeWhenTheClockOfTheTokenIsOff() {
        Page told = toldAfter(new CodeNotAccepted(new CodeRefused(new NextCodeNeeded(17))));

        assertThat(told.only("#message [data-countdown]").attr("data-countdown"))
                .isEqualTo("17");
        assertThat(told.texts("#errors")).isEmpty();
        assertThat(told.document().title()).doesNotStartWith("エラー");
        assertThat(told.document().select("input[checked]").eachAttr("id")).contains("row.ichirodt");
    }

    @Test
    @Tag("R19")
    void tellsASuspensionOnTheTopPageBecauseTheListIsClosedThen() {
        try (RunningServer server = refusing(new CodeNotAccepted(new CodeRefused(new Mismatch(true))))) {
            Browser browser = atPage(server);
            Page refused = browser.submit(PATH, ICHIRO);
            Page told = browser.follow(refused);

            assertThat(refused.location()).isEqualTo("/top");
            assertThat(told.only("#message").text()).contains("停止しました", "マスターユーザ");
        }
    }

    @ParameterizedTest
    @Tag("R19b")
    @EnumSource
    void tellsBesideTheConfirmationPasswordWhatIsWrongWithIt(ConfirmationFailure failure) {
        Page told = toldAfter(new NotConfirmed(failure));

        assertThat(told.document().select("#errors a").eachAttr("href")).containsExactly("#confirmationPassword");
        assertThat(told.texts("#code-error")).isEmpty();
    }

    @Test
    void tellsThatTheListChangedAndMarksTheRow() {
        Page told = toldAfter(new ListChanged(io.vavr.collection.List.of(new LoginId("ichirodt"))));

        assertThat(told.texts("#rows-error").toString()).contains("一覧の内容が変わりました。何も変更していません");
        assertThat(told.texts("[id=row.ichirodt-error]")).hasSize(1);
        assertThat(told.document().select("input[checked]").eachAttr("id")).containsExactly("includeSharers");
    }

    @Test
    @Tag("R37a")
    void saysThatNothingWasChangedWhenAnOldPageWasSent() {
        assertThat(toldAfter(new RequestReused()).only("#message").text()).contains("何も変更していません");
    }

    @Test
    @Tag("R22")
    @Tag("case-F7")
    void isForbiddenToSomebodyWhoMayNot() {
        Stub denying = Stub.at(Company.notEntitled().head())
                .listingTokens(session -> Either.left(AccessDenial.NOT_ENTITLED))
                .revoking(command -> Either.left(new Denied(AccessDenial.NOT_ENTITLED)));
        try (RunningServer server = denying.start()) {
            Browser browser = atPage(server);

            assertThat(browser.submit(PATH, ICHIRO).status()).isEqualTo(403);
            assertThat(browser.submit(PATH, "request", "r-1").status()).isEqualTo(403);
        }
    }
}
