package jp.kumiai.otp.adapter.http.page.lifting;

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
import jp.kumiai.otp.application.lifting.LiftSuspensions;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure.Denied;
import jp.kumiai.otp.domain.lifting.LiftFailure.ListChanged;
import jp.kumiai.otp.domain.lifting.LiftFailure.NotConfirmed;
import jp.kumiai.otp.domain.lifting.LiftFailure.RequestReused;
import jp.kumiai.otp.domain.lifting.LiftObstacle;
import jp.kumiai.otp.domain.lifting.LiftRow;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.user.LoginId;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiftPageTest {

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

    private static Page shown() {
        try (RunningServer server = listing().start()) {
            return new Browser(server).loggedInAs(People.id('a')).open(PATH);
        }
    }

    private Page toldAfter(LiftFailure failure) {
        try (RunningServer server = refusing(failure)) {
            Browser browser = atPage(server);
            return browser.follow(browser.submit(PATH, ICHIRO));
        }
    }

    private static Element box(Page page, String loginId) {
        return page.only("[id=row." + loginId + "]");
    }

    @Nested
    class TheList {

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

            assertThat(page.texts(".note-row"))
                    .containsExactly("同じシリアル番号の利用者：データ二郎 も解除されます", "同じシリアル番号の利用者：データ一郎 も解除されます");
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

    @Nested
    class TheForm {

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
        @Tag("F10")
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
                assertThat(page.only("#confirmationPassword").attr("aria-invalid"))
                        .isEqualTo("true");
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

    @Nested
    class ARefusal {

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
                assertThat(told.document().select("#errors a").eachAttr("href"))
                        .containsExactly("#confirmationPassword");
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
            assertThat(box(told, "ichirodt").attr("aria-describedby"))
                    .isEqualTo("row.ichirodt-error row.ichirodt-note");
            assertThat(told.texts("[id=row.ichirodt-error]")).hasSize(1);
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
        @Tag("F7")
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

    @Nested
    class TheResult {

        private Page opened(Option<Either<LiftFailure, jp.kumiai.otp.domain.lifting.Lifted>> kept) {
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
            assertThat(page.texts("th[scope=col]"))
                    .containsExactly("ログインID", "利用者名", "利用者区分", "シリアル番号", "ワンタイムパスワード認証状態");
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
        @Tag("F7")
        void isForbiddenToSomebodyWhoMayNot() {
            Stub stub = Stub.at(Company.notEntitled().head())
                    .showingLifted((session, request) -> Either.right(Option.none()));
            try (RunningServer server = stub.start()) {
                Browser browser = new Browser(server).loggedInAs(People.id('a'));

                assertThat(browser.open(PATH + "/results/r-1").status()).isEqualTo(403);
                assertThat(browser.open(PATH + "/results/" + "x".repeat(65)).status())
                        .isEqualTo(403);
            }
        }
    }
}
