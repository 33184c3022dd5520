package jp.kumiai.otp.adapter.http.page.administration;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Company;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.People;
import jp.kumiai.otp.adapter.http.page.Stub;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.domain.session.SessionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("U1")
class MenuPageTest {

    private static Page opened(ShownSession whose, String path) {
        try (RunningServer server = Stub.at(whose).start()) {
            return new Browser(server).loggedInAs(People.id('a')).open(path);
        }
    }

    private static Page hanakoOpens(String path) {
        return opened(Company.hanako(SessionStage.AUTHENTICATED), path);
    }

    static java.util.List<ShownSession> notEntitled() {
        return Company.notEntitled().toJavaList();
    }

    @Test
    void leadsFromTheGlobalNavigationToTheLists() {
        Page top = hanakoOpens("/top");
        Page administration = hanakoOpens("/administration");
        Page users = hanakoOpens("/administration/users");

        assertThat(top.texts("header nav a")).containsExactly("トップページ", "管理");
        assertThat(top.only("header nav a:contains(管理)").attr("href")).isEqualTo("/administration");
        assertThat(administration.texts("h1")).containsExactly("業務選択");
        assertThat(administration.texts("main .button")).containsExactly("利用者管理");
        assertThat(administration.only("main .button").attr("href")).isEqualTo("/administration/users");
        assertThat(users.texts("h1")).containsExactly("作業内容選択");
        assertThat(users.texts("main li .button")).containsExactly("ワンタイムパスワードの利用停止解除", "トークンの失効");
        assertThat(users.document().select("main li .button").eachAttr("href"))
                .containsExactly("/administration/users/lift", "/administration/users/revocation");
    }

    @Test
    void saysInTheNavigationWhereOneIs() {
        assertThat(hanakoOpens("/top").texts("header nav [aria-current=page]")).containsExactly("トップページ");
        assertThat(hanakoOpens("/administration").texts("header nav [aria-current=page]"))
                .containsExactly("管理");
        assertThat(hanakoOpens("/administration/users").texts("header nav [aria-current=true]"))
                .containsExactly("管理");
    }

    @ParameterizedTest
    @MethodSource("notEntitled")
    void hidesTheMenuFromWhoeverMayNotAdminister(ShownSession whose) {
        assertThat(opened(whose, "/top").texts("header nav a")).containsExactly("トップページ");
    }

    @ParameterizedTest
    @MethodSource("notEntitled")
    @Tag("case-F7")
    void refusesTheMenusThemselvesToo(ShownSession whose) {
        for (String path : new String[] {"/administration", "/administration/users"}) {
            Page page = opened(whose, path);

            assertThat(page.status()).isEqualTo(403);
            assertThat(page.texts("h1")).containsExactly("この操作を行う権限がありません");
            assertThat(page.only("main").text()).contains("マスターユーザ", "管理者ユーザ");
            assertThat(page.texts("header button")).containsExactly("ログアウト");
            assertThat(page.texts("main .button")).doesNotContain("利用者管理", "トークンの失効");
        }
    }
}
