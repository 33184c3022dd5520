package jp.kumiai.otp.adapter.http.page.bank.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.bank.Branch;
import jp.kumiai.otp.adapter.http.page.bank.Branch.Clerk;
import jp.kumiai.otp.adapter.http.page.bank.DeskBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StaffPagesTest {

    private final RunningServer server = Branch.open().start();
    private final DeskBrowser desk = DeskBrowser.of(server, Clerk.KATO);

    @AfterEach
    void stop() {
        server.close();
    }

    private Page enter(String password) {
        return desk.send(
                "/bank/new-staff", "staffId", "Ito", "name", "伊藤四郎", "role", "BRANCH_CLERK", "password", password);
    }

    @Test
    void enterSomebodyWhoCanLogIn() {
        Page page = enter("canary-7261-abc");
        Browser other = new Browser(server);
        other.open("/bank/login");

        assertThat(page.texts("tbody th")).contains("ito");
        assertThat(other.submit("/bank/login", "staffId", "ito", "password", "canary-7261-abc")
                        .location())
                .isEqualTo("/bank");
    }

    @Test
    void takeNoPasswordOfFourteenCharactersAndShowNoneAgain() {
        Page page = enter("canary-7261-ab");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).doesNotContain("canary-7261-ab");
        assertThat(page.only("#name").attr("value")).isEqualTo("伊藤四郎");
        assertThat(enter("canary-7261-abc").status()).isEqualTo(200);
    }

    @Test
    void endTheSessionsOfWhoeverIsBlocked() {
        DeskBrowser suzuki = DeskBrowser.of(server, Clerk.SUZUKI);

        Page page = desk.send("/bank/staff/suzuki/block");

        assertThat(page.texts("tbody tr:contains(suzuki) .state")).containsExactly("！利用停止");
        assertThat(suzuki.open("/bank").status()).isEqualTo(303);
    }

    @Test
    void letNobodyBlockThemselves() {
        assertThat(desk.open("/bank/staff").document().select("a[href=/bank/staff/kato/block]"))
                .isEmpty();
        assertThat(desk.send("/bank/staff/kato/block").status()).isEqualTo(409);
        assertThat(desk.open("/bank").status()).isEqualTo(200);
    }
}
