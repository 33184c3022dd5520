package jp.kumiai.otp.adapter.http.page.lifting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Company;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure.RequestReused;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LiftResultPageTest {

    private static final String PATH = "/administration/users/lift";

    private Page opened(Option<Either<LiftFailure, Lifted>> kept) {
        Stub stub = Stub.at(Company.hanako(SessionStage.AUTHENTICATED))
                .showingLifted((session, request) -> Either.right(kept));
        try (RunningServer server = stub.start()) {
            return new Browser(server).loggedInAs(People.id('a')).open(PATH + "/results/r-1");
        }
    }

    @Test
    @Tag("U4")
    void hasTheLabelsOfTheManualAndTellsChosenFromAffectedInWords() {
        Page page = opened(Option.some(Either.right(Company.lifted())));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts("h1")).containsExactly("ワンタイムパスワード利用停止解除結果");
        assertThat(page.only(".breadcrumb").text()).isEqualTo("利用者管理 > ワンタイムパスワード利用停止解除結果");
        assertThat(page.texts(".step-bar [aria-current=step]")).containsExactly("変更完了");
        assertThat(page.texts("main h2")).endsWith("対象利用者");
        assertThat(page.texts("th[scope=col]")).containsExactly("ログインID", "利用者名", "利用者区分", "シリアル番号", "ワンタイムパスワード認証状態");
        assertThat(page.texts("tbody tr:nth-child(2) > *"))
                .containsExactly("ichirodt", "データ一郎選択した利用者", "一般ユーザ", "23456789", "✓利用可能");
        assertThat(page.texts(".row-reason")).containsExactly("選択した利用者", "選択した利用者", "同じシリアル番号のため解除");
        assertThat(page.texts("main .actions .button")).containsExactly("トップページへ", "利用者管理メニューへ");
        assertThat(page.document().select("main .actions .button").eachAttr("href"))
                .containsExactly("/top", "/administration/users");
    }

    @Test
    void canBeFiledBecauseItTellsWhoDidIt() {
        assertThat(opened(Option.some(Either.right(Company.lifted()))).texts("dd"))
                .containsExactly("データ商事", "データ花子", "r-1");
    }

    @Test
    void isNotThereForARequestThatNobodyMade() {
        assertThat(opened(Option.none()).status()).isEqualTo(404);
    }

    @Test
    void ofARefusalIsTheListAgain() {
        Page page = opened(Option.some(Either.left(new RequestReused())));

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo(PATH);
    }

    @Test
    @Tag("case-F7")
    void isForbiddenToSomebodyWhoMayNot() {
        Stub stub =
                Stub.at(Company.notEntitled().head()).showingLifted((session, request) -> Either.right(Option.none()));
        try (RunningServer server = stub.start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));

            assertThat(browser.open(PATH + "/results/r-1").status()).isEqualTo(403);
            assertThat(browser.open(PATH + "/results/" + "x".repeat(65)).status())
                    .isEqualTo(403);
        }
    }
}
