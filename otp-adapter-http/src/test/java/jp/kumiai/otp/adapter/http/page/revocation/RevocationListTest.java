package jp.kumiai.otp.adapter.http.page.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Company;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.application.revocation.ShowRevocationList.Listed;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RevocationListTest {

    private static final String PATH = "/administration/users/revocation";

    private static Page shown(Listed listed) {
        Stub stub = Stub.at(Company.hanako(SessionStage.AUTHENTICATED)).listingTokens(session -> Either.right(listed));
        try (RunningServer server = stub.start()) {
            return new Browser(server).loggedInAs(People.id('a')).open(PATH);
        }
    }

    private static Page shown() {
        return shown(Company.tokens(42));
    }

    @Test
    void hasTheLabelsOfTheManual() {
        Page page = shown();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts("h1")).containsExactly("トークン失効");
        assertThat(page.only(".breadcrumb").text()).isEqualTo("利用者管理 > トークン失効");
        assertThat(page.texts(".step-bar li")).containsExactly("対象利用者を選択", "変更完了");
        assertThat(page.texts(".step-bar [aria-current=step]")).containsExactly("対象利用者を選択");
        assertThat(page.texts("th[scope=col]"))
                .containsExactly("選択", "ログインID", "利用者名", "利用者区分", "シリアル番号", "ワンタイムパスワード状態", "トークン有効期限");
        assertThat(page.texts("form[action=" + PATH + "] h2")).containsExactly("利用者一覧", "失効される利用者", "認証項目");
        assertThat(page.texts(".field label")).containsExactly("確認用パスワード※必須", "ワンタイムパスワード※必須");
        assertThat(page.texts("main .actions .button")).containsExactly("戻る", "失効");
        assertThat(page.only("#code").attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(page.only("#code").attr("inputmode")).isEqualTo("numeric");
    }

    @Test
    @Tag("R21")
    void tellsBeforeTheActWhenTheNextTokenCanBeIssued() {
        String notice = shown().only(".caution").text();

        assertThat(notice).contains("30分後", "2時6分から8時10分まで", "8時10分以降").doesNotContain("30分前");
    }

    @Test
    @Tag("R33")
    void showsStatusByTheClockAndTheExpiryAsTheManualWritesIt() {
        Page page = shown();

        assertThat(page.texts("tr:has([id=row.ichirodt]) > *"))
                .containsExactly(
                        "データ一郎（ichirodt）を選択",
                        "ichirodt",
                        "データ一郎",
                        "一般ユーザ",
                        "23456789",
                        "✓サービス利用中",
                        "2021年09月30日 08時00分");
        assertThat(page.texts("tr:has([id=row.saburodt]) .state")).containsExactly("！トークン有効期限切れ");
        assertThat(page.texts("tr:has([id=row.sachikodt]) td")).endsWith("-", "！失効中", "-");
        assertThat(page.texts("tr:has([id=row.shirodt]) td")).endsWith("-", "…未登録", "-");
        assertThat(page.texts("tr:has([id=row.yukidt]) td")).endsWith("-", "…トークン発行済み", "-");
    }

    @Test
    @Tag("P18")
    @Tag("R32")
    void letsOnlyTokensInUseBeTickedAndSaysBesideTheOthersWhy() {
        Page page = shown();

        assertThat(page.document().select("input[name^=row.]:not([disabled])").eachAttr("id"))
                .containsExactly(
                        "row.hanakodt", "row.ichirodt", "row.jirodt", "row.rokurodt", "row.saburodt", "row.tarodt");
        assertThat(page.texts("[id=row.shirodt-reason]")).containsExactly("トークンがありません。");
        assertThat(page.texts("[id=row.sachikodt-reason]")).containsExactly("失効済みです。");
        assertThat(page.texts("[id=row.yukidt-reason]")).containsExactly("利用開始前です。");
    }

    @Test
    @Tag("R27")
    void warnsOfSharersAndOffersToIncludeThem() {
        Page page = shown();

        assertThat(page.texts(".note-row")).hasSize(4).contains("ほかに1名の利用者（データ二郎）が同じシリアル番号を使用しています");
        assertThat(page.texts("label[for=includeSharers]")).containsExactly("選択した利用者とトークンを共有している利用者も、あわせて失効する");
        assertThat(page.only("#includeSharers").hasAttr("checked")).isFalse();
    }

    @Test
    @Tag("R27")
    void offersNothingWhereNobodyShares() {
        Page page = shown(
                new Listed(Company.tokens(0).rows().filter(row -> row.sharers().isEmpty()), 0));

        assertThat(page.texts("#includeSharers, .note-row")).isEmpty();
    }

    @Test
    @Tag("R22")
    void warnsInTheOwnRowThatTheLoginWillEnd() {
        assertThat(shown().texts(".row-reason")).containsExactly("ご自身です。失効するとログインが終了します。");
    }

    @Test
    @Tag("R36")
    void tellsInHowManySecondsACodeCanBeEntered() {
        Page page = shown();

        assertThat(page.texts("#code-hint").toString()).contains("ログインに使用したワンタイムパスワードは、もう一度使用できません");
        assertThat(page.only("[data-countdown]").attr("data-countdown")).isEqualTo("42");
        assertThat(page.only("[data-countdown]").text()).contains("42秒");
    }

    @Test
    @Tag("R36")
    void tellsNothingToWaitForWhenTheTokenShowsAFreshCode() {
        assertThat(shown(Company.tokens(0)).texts("[data-countdown]")).isEmpty();
    }

    @Test
    void saysSoWhenThereIsNothingToRevoke() {
        Page page = shown(
                new Listed(Company.tokens(0).rows().filter(row -> row.obstacle().isDefined()), 0));

        assertThat(page.only("main").text()).contains("失効できる利用者はいません");
        assertThat(page.texts("main .actions .button")).containsExactly("戻る");
    }

    @Test
    @Tag("case-F7")
    void isForbiddenToSomebodyWhoMayNot() {
        Stub stub =
                Stub.at(Company.notEntitled().head()).listingTokens(session -> Either.left(AccessDenial.NOT_ENTITLED));
        try (RunningServer server = stub.start()) {
            assertThat(new Browser(server).loggedInAs(People.id('a')).open(PATH).status())
                    .isEqualTo(403);
        }
    }
}
