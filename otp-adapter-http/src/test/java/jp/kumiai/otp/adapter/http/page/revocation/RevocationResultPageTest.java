package jp.kumiai.otp.adapter.http.page.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Company;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure.RequestReused;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RevocationResultPageTest {

    private static final String PATH = "/administration/users/revocation/results/r-1";

    private static Page opened(ShownSession whose, Option<Either<RevocationFailure, Revocation>> kept) {
        Stub stub = Stub.at(whose).showingRevoked((session, request) -> Either.right(kept));
        try (RunningServer server = stub.start()) {
            return new Browser(server).loggedInAs(People.id('a')).open(PATH);
        }
    }

    private static Page opened(SessionStage stage, boolean ofTheActor) {
        return opened(Company.hanako(stage), Option.some(Either.right(Company.revoked(ofTheActor))));
    }

    @Test
    @Tag("R31")
    void hasTheLabelsOfTheManualAndTheTokensThatWereRevoked() {
        Page page = opened(SessionStage.AUTHENTICATED, false);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts("h1")).containsExactly("トークン失効結果");
        assertThat(page.only(".breadcrumb").text()).isEqualTo("利用者管理 > トークン失効結果");
        assertThat(page.texts(".step-bar [aria-current=step]")).containsExactly("変更完了");
        assertThat(page.texts("th[scope=col]"))
                .containsExactly("ログインID", "利用者名", "利用者区分", "シリアル番号", "ワンタイムパスワード状態", "トークン有効期限");
        assertThat(page.texts("tbody tr:first-child > *"))
                .containsExactly("hanakodt", "データ花子選択した利用者", "管理者ユーザ", "33456789", "！失効中", "2021年09月30日 08時00分");
        assertThat(page.texts(".row-reason")).containsExactly("選択した利用者", "トークンを共有していたため失効");
        assertThat(page.texts("main .actions .button")).containsExactly("トップページへ", "利用者管理メニューへ");
    }

    @Test
    @Tag("R21")
    void tellsWhenTheNextTokenCanBeIssuedRoundedUpToTheMinute() {
        Page page = opened(SessionStage.AUTHENTICATED, false);

        assertThat(page.texts("dt")).containsExactly("契約法人", "操作した利用者", "失効日時", "トークン発行可能日時", "受付番号");
        assertThat(page.texts("dd"))
                .containsExactly("データ商事", "データ花子", "2021年04月01日 02時05分", "2021年04月01日 02時36分", "r-1");
        assertThat(page.only(".hints").text()).contains("2021年04月01日 02時36分以降");
    }

    @Test
    @Tag("R22")
    void tellsWhoeverRevokedTheirOwnTokenThatTheLoginIsOver() {
        Page page = opened(SessionStage.LEAVING, true);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.only("#message").text()).contains("ログインは終了しました");
        assertThat(page.texts("main .actions .button")).containsExactly("ログイン画面へ");
        assertThat(page.document().select("a").eachAttr("href")).containsExactly("#main", "/login");
        assertThat(page.texts("button, nav")).isEmpty();
    }

    @Test
    void isNotThereForARequestThatNobodyMade() {
        assertThat(opened(Company.hanako(SessionStage.AUTHENTICATED), Option.none())
                        .status())
                .isEqualTo(404);
        assertThat(opened(Company.hanako(SessionStage.LEAVING), Option.none()).status())
                .isEqualTo(404);
    }

    @Test
    void ofARefusalIsTheListAgain() {
        Page page = opened(Company.hanako(SessionStage.AUTHENTICATED), Option.some(Either.left(new RequestReused())));

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("/administration/users/revocation");
    }

    @Test
    @Tag("case-F7")
    void isForbiddenToSomebodyWhoMayNot() {
        assertThat(opened(Company.notEntitled().head(), Option.none()).status()).isEqualTo(403);
    }
}
