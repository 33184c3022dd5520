package jp.kumiai.otp.adapter.http.page.bank;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.bank.Branch.Clerk;

/** One of each page of the bank's own, in each of the ways it can look, in the order in which a month of work shows them. */
final class EveryDeskPage {

    private static final String DATA = "/bank/companies/K-0001";
    private static final String MIHON = "/bank/companies/K-0002";
    private static final String[] ACCOUNT = {
        "bankCode",
        "9999",
        "branchCode",
        "００１",
        "accountKind",
        "1",
        "accountNumber",
        "12345",
        "accountHolder",
        "カ）テストショウカイ"
    };

    private static final String[] ACCOUNT_AND_FORM =
            List.of(ACCOUNT).append("formNumber").append("F-7").toJavaArray(String[]::new);

    private final Branch branch = Branch.open();
    private Map<String, Page> pages = LinkedHashMap.empty();

    private EveryDeskPage() {}

    static Map<String, Page> pages() {
        EveryDeskPage walk = new EveryDeskPage();
        try (RunningServer server = walk.branch.start()) {
            walk.everything(server);
        }
        return walk.pages;
    }

    private void everything(RunningServer server) {
        login(server);
        DeskBrowser backOffice = DeskBrowser.of(server, Clerk.SATO);
        companies(backOffice);
        counter(backOffice);
        newCompany(backOffice);
        applications(backOffice);
        tokens(backOffice);
        fees(backOffice);
        see("calendar", backOffice.open("/bank/calendar"));
        see("not found", backOffice.open("/bank/companies/K-9999"));
        others(server);
    }

    private void see(String name, Page page) {
        pages = pages.put(name, page);
    }

    private void login(RunningServer server) {
        Browser stranger = new Browser(server);
        see("login", stranger.open("/bank/login"));
        see("login malformed", stranger.submit("/bank/login", "staffId", "", "password", ""));
        see("login refused", stranger.submit("/bank/login", "staffId", "sato", "password", "wrong"));
        see("forged", stranger.post("/bank/login", ""));
    }

    private void others(RunningServer server) {
        DeskBrowser clerk = DeskBrowser.of(server, Clerk.SUZUKI);
        see("menu of a clerk", clerk.open("/bank"));
        see("company of a clerk", clerk.open(DATA));
        see("not entitled", clerk.open("/bank/new-company"));
        see("menu of an auditor", DeskBrowser.of(server, Clerk.TANAKA).open("/bank"));
        DeskBrowser administrator = DeskBrowser.of(server, Clerk.KATO);
        see("menu of an administrator", administrator.open("/bank"));
        see("staff", administrator.open("/bank/staff"));
        see("new staff", administrator.open("/bank/new-staff"));
        see("new staff malformed", administrator.send("/bank/new-staff", "staffId", "x", "password", "short"));
        see("block", administrator.open("/bank/staff/tanaka/block"));
        see("blocked", administrator.send("/bank/staff/tanaka/block"));
    }

    private void companies(DeskBrowser desk) {
        see("menu", desk.open("/bank"));
        see("companies", desk.open("/bank/companies?q="));
        see("no companies", desk.open("/bank/companies?q=none"));
        see("company", desk.open(DATA));
        see("account", desk.open(DATA + "/account"));
        see("account malformed", desk.send(DATA + "/account", "bankCode", "99", "accountHolder", "株式会社"));
        see("start date", desk.open(DATA + "/start-date"));
        see("start date refused", desk.send(DATA + "/start-date", "startDate", "2021-06-01", "formNumber", "F-1"));
        see("statement", desk.open(DATA + "/statement?day=2021-05-01"));
        see("allotment", desk.open(DATA + "/allotment"));
        see("allotted", desk.send(DATA + "/allotment", "loginId", "shirodt", "formNumber", "F-9"));
    }

    private void counter(DeskBrowser desk) {
        see("lifting", desk.open(DATA + "/lifting"));
        see("lifting malformed", desk.send(DATA + "/lifting"));
        see("lifting refused", desk.send(DATA + "/lifting", "row.jirodt", "12345678", "formNumber", "F-2"));
        see("lifted", desk.send(DATA + "/lifting", "row.ichirodt", "23456789", "formNumber", "F-2"));
        see("revocation", desk.open(DATA + "/revocation"));
        see("revocation malformed", desk.send(DATA + "/revocation", "includeSharers", "yes"));
        see(
                "revoked",
                desk.send(
                        DATA + "/revocation", "row.jirodt", "12345678", "includeSharers", "yes", "formNumber", "F-3"));
    }

    private void newCompany(DeskBrowser desk) {
        see("new company", desk.open("/bank/new-company"));
        see("new company malformed", desk.send("/bank/new-company", "contract", "K 3"));
        see(
                "company entered",
                desk.send(
                        "/bank/new-company",
                        List.of("contract", "K-0003", "companyName", "試験商会", "startDate", "2021-06-01")
                                .appendAll(List.of(ACCOUNT))
                                .toJavaArray(String[]::new)));
        see("new user", desk.open(MIHON + "/new-user"));
        see(
                "new user refused",
                desk.send(MIHON + "/new-user", "loginId", "mihon01", "name", "見本太郎", "userClass", "GENERAL"));
        see(
                "sealed letter",
                desk.send(MIHON + "/new-user", "loginId", "mihon01", "name", "見本太郎", "userClass", "MASTER"));
    }

    private void applications(DeskBrowser desk) {
        String form = "/bank/new-application";
        see("new application", desk.open(form));
        see("new application unknown", desk.open(form + "?contract=K-9&kind=NEW"));
        see("application NEW", desk.open(form + "?contract=K-0002&kind=NEW"));
        see("application NEW malformed", desk.send(form, "contract", "K-0002", "kind", "NEW", "tokens", "0"));
        see(
                "received",
                desk.send(
                        form,
                        "contract",
                        "K-0002",
                        "kind",
                        "NEW",
                        "number",
                        "A-1",
                        "tokens",
                        "2",
                        "requestedStart",
                        "2021-05-10"));
        see("application LOST", desk.open(form + "?contract=K-0001&kind=LOST"));
        see("application LOST malformed", desk.send(form, "contract", "K-0001", "kind", "LOST", "number", "A-2"));
        see(
                "application refused",
                desk.send(
                        form,
                        "contract",
                        "K-0001",
                        "kind",
                        "NEW",
                        "number",
                        "A-2",
                        "tokens",
                        "1",
                        "requestedStart",
                        "2021-05-01"));
        see(
                "reissue received",
                desk.send(
                        form,
                        "contract",
                        "K-0001",
                        "kind",
                        "LOST",
                        "number",
                        "A-2",
                        "device.33456789",
                        "yes",
                        "requestedStart",
                        "2021-04-20"));
        see("applications", desk.open("/bank/applications"));
        see("reissue accepted", desk.send(DATA + "/applications/A-2/acceptance", "startDate", "2021-04-20"));
        String one = MIHON + "/applications/A-1";
        see("acceptance malformed", desk.send(one + "/acceptance", "startDate", ""));
        see("acceptance refused", desk.send(one + "/acceptance", "startDate", "2020-01-01"));
        see("accepted", desk.send(one + "/acceptance", "startDate", "2021-04-15"));
        see("allocation refused", desk.send(one + "/allocation", "serials", "44000001\n12345678"));
        see("allocated", desk.send(one + "/allocation", "serials", ""));
        see("shipment malformed", desk.send(one + "/shipment", "sent", "2021-04-01", "mail", "1"));
        see("shipped", desk.send(one + "/shipment", "sent", "2021-04-01", "mail", "123-45-67890-1"));
        see("completed", desk.send(one + "/completion"));
        see("no applications", desk.open("/bank/applications?state=SHIPPED"));
        desk.send(form, "contract", "K-0002", "kind", "RETURN", "number", "A-3", "device.44000002", "yes");
        see("return accepted", desk.send(MIHON + "/applications/A-3/acceptance"));
        see("returned", desk.send(MIHON + "/applications/A-3/completion"));
        desk.send(
                form,
                "contract",
                "K-0002",
                "kind",
                "ADDITIONAL",
                "number",
                "A-4",
                "tokens",
                "1",
                "requestedStart",
                "2021-05-10");
        see("withdrawn", desk.send(MIHON + "/applications/A-4/withdrawal"));
    }

    private void tokens(DeskBrowser desk) {
        see("tokens", desk.open("/bank/tokens"));
        see("tokens malformed", desk.open("/bank/tokens?serial=123"));
        see("expiring", desk.open("/bank/expiring-tokens"));
        see("token", desk.open("/bank/tokens/23456789"));
        see("token returned", desk.open("/bank/tokens/44000002"));
        see("report", desk.open("/bank/tokens/23456789/report"));
        see("report malformed", desk.send("/bank/tokens/23456789/report", "state", "IN_STOCK"));
        see("resynchronisation", desk.open("/bank/tokens/23456789/resynchronisation"));
        see(
                "resynchronisation refused",
                desk.send(
                        "/bank/tokens/23456789/resynchronisation",
                        "code1",
                        "000000",
                        "code2",
                        "111111",
                        "formNumber",
                        "F-4"));
        see("reported", desk.send("/bank/tokens/23456789/report", "state", "DEFECTIVE", "formNumber", "F-5"));
        see("put away", desk.open("/bank/tokens/44000002/put-away"));
        see("put in stock", desk.send("/bank/tokens/44000002/put-away", "state", "IN_STOCK", "formNumber", "F-6"));
    }

    private void fees(DeskBrowser desk) {
        desk.send(MIHON + "/account", ACCOUNT_AND_FORM);
        desk.send(DATA + "/account", ACCOUNT_AND_FORM);
        see("statement foreseen", desk.open(DATA + "/statement?day=2021-05-31"));
        see("fees", desk.open("/bank/fees"));
        see("run", desk.send("/bank/fees", "month", "2021-04"));
        see("debits", desk.open("/bank/fees/2021-04/debits"));
        see("fees too early", desk.send("/bank/fees", "month", "2021-05"));
        see("results", desk.open("/bank/fees/2021-04/results"));
        see("results missing", desk.upload("/bank/fees/2021-04/results", "", new byte[0]));
        see(
                "results refused",
                desk.upload("/bank/fees/2021-04/results", "", "no file of a bank".getBytes(StandardCharsets.US_ASCII)));
    }
}
