package jp.kumiai.otp.adapter.http.page.session;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.Failures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopPageTest {

    private static Page topOf(BankingUser user, Option<Token> token) {
        Standing standing = new Standing(user, People.CONTRACT, token);
        try (RunningServer server =
                Stub.at(People.standing(SessionStage.AUTHENTICATED, standing)).start()) {
            return new Browser(server).loggedInAs(People.id('a')).open("/top");
        }
    }

    private static BankingUser withStatus(TokenStatus status) {
        BankingUser user = People.user("見本花子", UserClass.GENERAL);
        return new BankingUser(
                user.loginId(),
                user.name(),
                user.userClass(),
                user.contract(),
                user.password(),
                user.passwordAttempts(),
                user.confirmation(),
                user.registrationAttempts(),
                status,
                user.sessionEpoch(),
                user.version());
    }

    private static Page topOf(TokenStatus status) {
        return topOf(withStatus(status), Option.none());
    }

    private static Page topInService(Token token) {
        return topOf(withStatus(new TokenStatus.InService(token.serial(), People.NOW)), Option.some(token));
    }

    @ParameterizedTest
    @CsvSource({"MASTER, マスターユーザ", "ADMINISTRATOR, 管理者ユーザ", "GENERAL, 一般ユーザ"})
    void greetsTheUser(UserClass userClass, String words) {
        Page page = topOf(People.user("見本花子", userClass), Option.none());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts("h1")).containsExactly("トップページ");
        assertThat(page.texts(".greeting-company")).containsExactly("株式会社見本");
        assertThat(page.texts(".greeting-name")).containsExactly("見本花子 様");
        assertThat(page.texts(".tag")).containsExactly(words);
        assertThat(page.texts("header button")).containsExactly("ログアウト");
    }

    @Test
    void showsATokenInService() {
        Page page = topInService(People.token());

        assertThat(page.texts(".state")).containsExactly("✓サービス利用中");
        assertThat(page.texts("dt")).containsExactly("状態", "シリアル番号", "トークン有効期限");
        assertThat(page.texts("dd")).contains("12345678", "2031年09月30日 08時00分");
    }

    @Test
    void showsASuspension() {
        CodeState suspended = new CodeState(
                TotpParameters.STANDARD, Option.none(), 0, Failures.NONE, Option.some(People.NOW), Option.none());

        assertThat(topInService(People.token(suspended)).texts(".state")).containsExactly("！停止中");
    }

    @Test
    @Tag("R33")
    void showsATokenThatExpiredMeanwhile() {
        Token expired =
                aToken().expiringAt(People.NOW).onLoanTo(People.CONTRACT.id()).build();
        Token notYet = aToken().expiringAt(People.NOW.plusMillis(1))
                .onLoanTo(People.CONTRACT.id())
                .build();

        assertThat(topInService(expired).texts(".state")).containsExactly("！トークン有効期限切れ");
        assertThat(topInService(notYet).texts(".state")).containsExactly("✓サービス利用中");
    }

    @Test
    void showsTheStartDateToTheUnregistered() {
        Page page = topOf(new TokenStatus.Unregistered());

        assertThat(page.texts(".state")).containsExactly("…未登録");
        assertThat(page.texts("dt")).containsExactly("状態", "利用開始日");
        assertThat(page.texts("dd")).contains("2026年12月01日");
    }

    @Test
    void showsAnIssuedToken() {
        assertThat(topOf(TokenStatus.TokenIssued.hardware()).texts(".state")).containsExactly("…トークン発行済み");
    }

    @Test
    void showsFromWhenOnARevokedTokenCanBeReplaced() {
        Page page = topOf(new TokenStatus.Revoked(People.NOW, Instant.parse("2026-11-22T17:35:59Z")));

        assertThat(page.texts(".state")).containsExactly("！失効中");
        assertThat(page.texts("dt")).containsExactly("状態", "トークン発行可能日時");
        assertThat(page.texts("dd")).contains("2026年11月23日 02時36分");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "\u202Eevil\u2066", "&amp;"})
    void writesNamesAsTextWhateverTheyAre(String name) {
        Page page = topOf(People.user(name, UserClass.GENERAL), Option.none());

        assertThat(page.only(".greeting-name bdi").wholeText()).isEqualTo(name);
        assertThat(page.only(".account-name bdi").wholeText()).isEqualTo(name);
        assertThat(page.document().select("script:not([src]), img")).isEmpty();
    }

    @Test
    void tellsOnceThatTheRegistrationIsDone() {
        try (RunningServer server = Stub.at(SessionStage.AUTHENTICATED).start()) {
            var request = server.request("/top")
                    .header("Cookie", "__Host-sid=" + "a".repeat(43) + "; __Host-flash=TOP~REGISTERED~0~");

            var response = server.send(request.build());

            assertThat(response.body()).contains("利用開始登録が完了しました");
            assertThat(response.headers().allValues("Set-Cookie"))
                    .containsExactly("__Host-flash=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
        }
    }

    @Test
    void leadsNowhereThatDoesNotExist() {
        assertThat(topInService(People.token()).document().select("a").eachAttr("href"))
                .containsExactly("#main", "/top");
    }
}
