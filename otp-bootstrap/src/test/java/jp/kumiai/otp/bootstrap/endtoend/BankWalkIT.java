package jp.kumiai.otp.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bank's own people at their pages: a company from its entry to its first debit, and whoever looks on. */
class BankWalkIT extends Walk {

    private static final String COMPANY = "/bank/companies/B-1";

    @Test
    @Tag("R8")
    @Tag("R10")
    @Tag("F8")
    @Tag("F12")
    void goesFromTheEntryOfACompanyToItsFirstDebit() {
        enterDesk("jimu");
        shoot("bank-menu");
        page.navigate("/bank/new-company");
        press("登録");
        assertThat(page.locator("#errors")).isVisible();
        shoot("bank-new-company-errors");
        fill("contract", "B-1");
        fill("companyName", "見本精密株式会社");
        fill("startDate", "2026-11-30");
        fill("bankCode", "2999");
        fill("branchCode", "001");
        page.locator("[name='accountKind']").selectOption("1");
        fill("accountNumber", "7654321");
        fill("accountHolder", "カ)ミホンセイミツ");
        shoot("bank-new-company");
        press("登録");
        assertThat(heading()).containsText("見本精密株式会社");
        shoot("bank-company-entered");

        takeTokens(3);
        page.navigate(COMPANY + "/applications/F-1");
        shoot("bank-application-completed");
        demo.clock().set(Instant.parse("2026-12-02T01:00:00Z"));
        enterDesk("jimu");
        page.navigate("/bank/fees");
        shoot("bank-fees");
        BankDesk.of(new ApiClient(demo.port()), "jimu").post("/fee-runs", ApiClient.object("month", "2026-12"));
        page.navigate("/bank/fees/2026-12");
        shoot("bank-fee-run");
        page.navigate("/bank/fees/2026-12/debits");
        assertThat(page.locator("main")).containsText("¥220");
        shoot("bank-debits");
        page.navigate(COMPANY + "/statement");
        shoot("bank-statement");
    }

    @Test
    void keepsEveryPageReadableOnAWideAndOnANarrowScreen() {
        takeTokensOf("B-1");
        List<String> pages = List.of(
                "/bank/companies",
                "/bank/companies/1000001",
                "/bank/companies-file",
                COMPANY + "/account",
                COMPANY + "/start-date",
                COMPANY + "/new-user",
                "/bank/companies/1000001/allotment",
                "/bank/companies/1000001/lifting",
                "/bank/companies/1000001/revocation",
                "/bank/applications",
                "/bank/new-application",
                "/bank/tokens",
                "/bank/tokens/12345678",
                "/bank/tokens/12345678/report",
                "/bank/tokens/12345678/resynchronisation",
                "/bank/expiring-tokens",
                "/bank/calendar",
                "/bank/reports",
                "/bank/reports/devices",
                "/bank/reports/expiring",
                "/bank/reports/troubles",
                "/bank/reports/drift",
                "/bank/reports/contention",
                "/bank/reports/fees");
        enterDesk("jimu");
        for (String each : pages) {
            look(each, "");
        }
        try (BrowserContext narrow = visitor(360)) {
            page = narrow.newPage();
            enterDesk("jimu");
            for (String each : pages) {
                look(each, "-narrow");
            }
        }
    }

    @Test
    void showsTheTrailToTheAuditorAndToNobodyElse() {
        enterDesk("kansa");
        look("/bank/audit", "");
        press("検索");
        assertThat(page.locator("tbody")).containsText("kansa");
        shoot("bank-audit-found");
        page.navigate("/bank/new-company");
        assertThat(heading()).not().containsText("契約法人の登録");
        shoot("bank-not-my-duty");
        press("ログアウト");
        enterDesk("madoguchi");
        page.navigate("/bank/audit");
        assertThat(heading()).not().hasText("監査証跡");
    }

    @Test
    void letsTheAdministratorEnterAndBlockPeople() {
        enterDesk("kanri");
        look("/bank/staff", "");
        look("/bank/new-staff", "");
        look("/bank/staff/kansa/block", "");
    }

    private void look(String path, String suffix) {
        page.navigate(path);
        assertThat(page.locator("main")).isVisible();
        shoot("bank" + path.substring("/bank".length()).replace('/', '-') + suffix);
    }

    private void enterDesk(String staff) {
        page.navigate("/bank/login");
        page.locator("[name='staffId']").fill(staff);
        page.locator("[name='password']").fill(staff + "-no-password");
        press("ログイン");
        assertThat(page.locator("main")).isVisible();
    }

    @Override
    void fill(String name, String text) {
        page.locator("[name='" + name + "']").fill(text);
    }

    private void takeTokensOf(String company) {
        BankDesk desk = BankDesk.of(new ApiClient(demo.port()), "jimu");
        var body = ApiClient.object("contract", company, "companyName", "見本精密株式会社", "startDate", "2026-11-30");
        body.set(
                "account",
                ApiClient.object(
                        "bankCode",
                        "2999",
                        "branchCode",
                        "001",
                        "kind",
                        "ORDINARY",
                        "number",
                        "7654321",
                        "holder",
                        "ｶ)ﾐﾎﾝｾｲﾐﾂ"));
        desk.post("/contracts", body);
        takeTokens(3);
    }

    private void takeTokens(int tokens) {
        BankDesk desk = BankDesk.of(new ApiClient(demo.port()), "jimu");
        String path = "/contracts/B-1/applications/F-1";
        desk.post(
                "/contracts/B-1/applications",
                ApiClient.object("number", "F-1", "kind", "NEW", "requestedStart", "2026-11-30")
                        .put("tokens", tokens));
        desk.post(path + "/acceptance", ApiClient.object("startDate", "2026-11-30"));
        desk.post(path + "/allocation", ApiClient.object());
        desk.post(path + "/shipment", ApiClient.object("day", "2026-11-24", "registeredMail", "123-45-67890-1"));
        desk.post(path + "/completion", ApiClient.object());
    }
}
