package jp.kumiai.otp.adapter.http.page.lifting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Company;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.domain.lifting.LiftObstacle;
import jp.kumiai.otp.domain.lifting.LiftRow;
import jp.kumiai.otp.domain.session.SessionStage;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiftListTest {

    private static final String PATH = "/administration/users/lift";

    private static Stub listing() {
        return Stub.at(Company.hanako(SessionStage.AUTHENTICATED))
                .listingSuspensions(session -> Either.right(Company.liftRows()));
    }

    private static Page shown() {
        try (RunningServer server = listing().start()) {
            return new Browser(server).loggedInAs(People.id('a')).open(PATH);
        }
    }

    private static Element box(Page page, String loginId) {
        return page.only("[id=row." + loginId + "]");
    }

    @Test
    void hasTheLabelsOfTheManual() {
        Page page = shown();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts("h1")).containsExactly("ワンタイムパスワード利用停止解除一覧");
        assertThat(page.only(".breadcrumb").text()).isEqualTo("利用者管理 > ワンタイムパスワード利用停止解除一覧");
        assertThat(page.texts(".step-bar li")).containsExactly("対象利用者を選択", "変更完了");
        assertThat(page.texts(".step-bar [aria-current=step]")).containsExactly("対象利用者を選択");
        assertThat(page.texts("form[action=" + PATH + "] h2")).containsExactly("利用者一覧", "解除される利用者", "認証項目");
        assertThat(page.texts("th[scope=col]"))
                .containsExactly("選択", "ログインID", "利用者名", "利用者区分", "シリアル番号", "ワンタイムパスワード認証状態");
        assertThat(page.texts(".field label")).containsExactly("確認用パスワード※必須");
        assertThat(page.texts("main .actions .button")).containsExactly("戻る", "停止解除");
        assertThat(page.only("#confirmationPassword").attr("type")).isEqualTo("password");
    }

    @Test
    void showsEveryUserWithADashWhereThereIsNothing() {
        Page page = shown();

        assertThat(page.texts("tbody th"))
                .startsWith("gorodt", "hanakodt", "ichirodt")
                .hasSize(10);
        assertThat(page.texts("tr:has([id=row.ichirodt]) > *"))
                .containsExactly("データ一郎（ichirodt）を選択", "ichirodt", "データ一郎", "一般ユーザ", "23456789", "！停止中");
        assertThat(page.texts("tr:has([id=row.shirodt]) td")).endsWith("-", "-");
    }

    @Test
    @Tag("U3")
    void letsOnlyTheSuspendedBeTickedAndSaysBesideTheOthersWhy() {
        Page page = shown();

        assertThat(page.document()
                        .select("input[type=checkbox]:not([disabled])")
                        .eachAttr("id"))
                .containsExactly("row.gorodt", "row.ichirodt", "row.jirodt");
        assertThat(page.texts("[id=row.hanakodt-reason]")).containsExactly("停止していません。");
        assertThat(page.texts("[id=row.rokurodt-reason]")).containsExactly("窓口で解除します。");
    }

    @Test
    @Tag("U5")
    void saysThatNobodyLiftsTheirOwnToken() {
        assertThat(LiftRowView.reason(LiftObstacle.OWN_TOKEN)).contains("ご自身");
    }

    @Test
    @Tag("U4")
    void tellsUnderEachRowWhoElseIsLifted() {
        Page page = shown();

        assertThat(page.texts(".note-row")).containsExactly("同じシリアル番号の利用者：データ二郎 も解除されます", "同じシリアル番号の利用者：データ一郎 も解除されます");
        assertThat(box(page, "ichirodt").attr("aria-describedby")).isEqualTo("row.ichirodt-note");
        assertThat(box(page, "ichirodt").attr("data-sharers")).isEqualTo("jirodt");
        assertThat(box(page, "gorodt").hasAttr("aria-describedby")).isFalse();
    }

    @Test
    @Tag("U4")
    void saysWithoutScriptThatUsersOfTheSameSerialAreIncluded() {
        Page page = shown();

        assertThat(page.only("section:has(#affected-title) p").text()).contains("同じシリアル番号を使用している利用者全員");
        assertThat(page.only("[data-affected]").hasAttr("hidden")).isTrue();
        assertThat(page.document().select("[data-person]").eachAttr("data-person"))
                .containsExactly("gorodt", "ichirodt", "jirodt");
    }

    @Test
    void saysSoWhenNobodyCanBeLifted() {
        Stub nobody = Stub.at(Company.hanako(SessionStage.AUTHENTICATED))
                .listingSuspensions(session -> Either.right(
                        Company.liftRows().filter(row -> row.obstacle().isDefined())));
        try (RunningServer server = nobody.start()) {
            Page page = new Browser(server).loggedInAs(People.id('a')).open(PATH);

            assertThat(page.only("main").text()).contains("解除できる利用者はいません");
            assertThat(page.texts("main .actions .button")).containsExactly("戻る");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "\u202Eevil\u2066"})
    void writesNamesAsTextWhateverTheyAre(String name) {
        LiftRow row = Company.liftRowOf(name);
        Stub stub = Stub.at(Company.hanako(SessionStage.AUTHENTICATED))
                .listingSuspensions(session -> Either.right(io.vavr.collection.List.of(row)));
        try (RunningServer server = stub.start()) {
            Page page = new Browser(server).loggedInAs(People.id('a')).open(PATH);

            assertThat(page.only("td bdi").wholeText()).isEqualTo(name);
            assertThat(page.only(".note-row bdi").wholeText()).isEqualTo(name);
            assertThat(page.only("[data-person] bdi").wholeText()).isEqualTo(name);
            assertThat(page.document().select("script:not([src]), img")).isEmpty();
        }
    }

    @Test
    @Tag("R37a")
    void hidesAnotherRequestIdInEveryForm() {
        String first = shown().only("[name=request]").attr("value");

        assertThat(first).matches("[0-9a-f-]{36}");
        assertThat(shown().only("[name=request]").attr("value")).isNotEqualTo(first);
    }
}
