package jp.kumiai.otp.adapter.http.page.bank.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import jp.kumiai.otp.adapter.http.AllRoutes;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.exchange.Method;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.bank.Branch;
import jp.kumiai.otp.adapter.http.page.bank.Branch.Clerk;
import jp.kumiai.otp.adapter.http.page.bank.DeskBrowser;
import jp.kumiai.otp.adapter.http.page.visit.CsrfToken;
import jp.kumiai.otp.application.testkit.CountingSessionIds;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.staff.Duty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every page of the bank's own and the duty it belongs to. Whoever adds a page lists it here. */
class EveryDutyTest {

    private static final String COMPANY = "/bank/companies/{contract}";
    private static final String APPLICATION = COMPANY + "/applications/{number}";
    private static final String TOKEN = "/bank/tokens/{serial}";

    private static final Map<Duty, List<String>> DUTIES = LinkedHashMap.<Duty, List<String>>empty()
            .put(
                    Duty.ENQUIRY,
                    List.of(
                            "GET /bank/companies",
                            "GET " + COMPANY,
                            "GET " + COMPANY + "/statement",
                            "GET /bank/applications",
                            "GET " + APPLICATION,
                            "GET /bank/tokens",
                            "GET " + TOKEN,
                            "GET /bank/expiring-tokens",
                            "GET /bank/fees",
                            "GET /bank/fees/{month}",
                            "GET /bank/fees/{month}/debits",
                            "GET /bank/calendar",
                            "GET /bank/reports",
                            "GET /bank/reports/devices",
                            "GET /bank/reports/devices/csv",
                            "GET /bank/reports/expiring",
                            "GET /bank/reports/expiring/csv",
                            "GET /bank/reports/troubles",
                            "GET /bank/reports/troubles/csv",
                            "GET /bank/reports/drift",
                            "GET /bank/reports/drift/csv",
                            "GET /bank/reports/contention",
                            "GET /bank/reports/contention/csv",
                            "GET /bank/reports/fees",
                            "GET /bank/reports/fees/csv"))
            .put(Duty.AUDIT, List.of("GET /bank/audit", "GET /bank/audit/csv"))
            .put(
                    Duty.COUNTER,
                    List.of(
                            "GET " + COMPANY + "/lifting",
                            "POST " + COMPANY + "/lifting",
                            "GET " + COMPANY + "/revocation",
                            "POST " + COMPANY + "/revocation",
                            "GET /bank/new-application",
                            "POST /bank/new-application",
                            "POST " + APPLICATION + "/withdrawal",
                            "GET " + TOKEN + "/report",
                            "POST " + TOKEN + "/report",
                            "GET " + TOKEN + "/resynchronisation",
                            "POST " + TOKEN + "/resynchronisation"))
            .put(
                    Duty.COMPANY_ENTRY,
                    List.of(
                            "GET /bank/new-company",
                            "POST /bank/new-company",
                            "GET /bank/companies-file",
                            "POST /bank/companies-file",
                            "GET " + COMPANY + "/account",
                            "POST " + COMPANY + "/account",
                            "GET " + COMPANY + "/start-date",
                            "POST " + COMPANY + "/start-date",
                            "GET " + COMPANY + "/new-user",
                            "POST " + COMPANY + "/new-user",
                            "GET " + COMPANY + "/allotment",
                            "POST " + COMPANY + "/allotment"))
            .put(
                    Duty.FULFILMENT,
                    List.of(
                            "POST " + APPLICATION + "/acceptance",
                            "POST " + APPLICATION + "/allocation",
                            "POST " + APPLICATION + "/shipment",
                            "POST " + APPLICATION + "/completion",
                            "GET " + TOKEN + "/put-away",
                            "POST " + TOKEN + "/put-away"))
            .put(
                    Duty.BILLING,
                    List.of(
                            "POST /bank/fees",
                            "GET /bank/fees/{month}/direct-debits",
                            "GET /bank/fees/{month}/results",
                            "POST /bank/fees/{month}/results"))
            .put(
                    Duty.STAFF_ADMINISTRATION,
                    List.of(
                            "GET /bank/staff",
                            "GET /bank/staff/{id}/block",
                            "POST /bank/staff/{id}/block",
                            "GET /bank/new-staff",
                            "POST /bank/new-staff"));

    private static final List<String> EVERYBODYS =
            List.of("GET /bank/login", "POST /bank/login", "POST /bank/logout", "GET /bank");

    private static final Branch BRANCH = Branch.open();
    private static final RunningServer SERVER = BRANCH.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static List<String> all() {
        return DUTIES.values().toList().flatMap(each -> each);
    }

    @Test
    void isListedHere() {
        List<String> routes = AllRoutes.withDemo()
                .filter(route -> route.template().startsWith("/bank"))
                .map(route -> route.method() + " " + route.template());

        assertThat(routes).containsExactlyInAnyOrderElementsOf(all().appendAll(EVERYBODYS));
    }

    @Test
    void isDoneByThoseWhoseItIsAndByNobodyElse() {
        for (Clerk clerk : Clerk.values()) {
            DeskBrowser desk = DeskBrowser.of(SERVER, clerk);

            DUTIES.forEach((duty, routes) -> routes.forEach(route -> assertThat(ask(desk, route) == 403)
                    .as("%s by %s", route, clerk)
                    .isEqualTo(!clerk.role().may(duty))));
        }
    }

    @Test
    void isDeniedInTheAuditTrail() {
        DeskBrowser.of(SERVER, Clerk.TANAKA).open("/bank/new-company");

        AuditEvent last = BRANCH.store().events().last();
        assertThat(last.kind()).isEqualTo(AuditEvent.Kind.DUTY_DENIED);
        assertThat(last.actor().name()).isEqualTo("tanaka");
        assertThat(last.facts().get("duty")).contains("COMPANY_ENTRY");
    }

    @Test
    void leadsStrangersToTheLogin() {
        for (String route : all().filter(each -> each.startsWith("GET "))) {
            Page page = new Browser(SERVER).open(path(route));

            assertThat(page.status()).as(route).isEqualTo(303);
            assertThat(page.location()).isEqualTo("/bank/login");
        }
    }

    /** No page is acted on by a form that another site sent, or that was made for somebody else. */
    @Test
    void isTakenOnlyFromAPageOfOurs() {
        Browser browser = DeskBrowser.of(SERVER, Clerk.SATO).browser();
        String others = CsrfToken.of(CountingSessionIds.number(999)).reveal();
        int before = BRANCH.store().events().size();

        for (String route : AllRoutes.withDemo()
                .filter(route -> route.method() == Method.POST)
                .map(Route::template)
                .filter(template -> template.startsWith("/bank/") && !isUpload(template))) {
            String path = AllRoutes.path(route);
            Page withoutToken = browser.post(path, "month=2021-04");
            Page withAnothers = browser.post(path, "month=2021-04&csrf=" + others);
            Page fromElsewhere = browser.send(
                    browser.request(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", "https://evil.example"),
                    "month=2021-04&csrf=" + browser.csrf());
            Page withoutForm =
                    browser.send(browser.request(path).header("Content-Type", "text/plain"), "csrf=" + browser.csrf());

            assertThat(List.of(withoutToken, withAnothers, fromElsewhere))
                    .as(route)
                    .extracting(Page::status)
                    .containsOnly(403);
            assertThat(withoutForm.status()).as(route).isEqualTo(400);
        }
        assertThat(BRANCH.store().events()).hasSize(before);
    }

    private static int ask(DeskBrowser desk, String route) {
        String path = path(route);
        if (route.startsWith("GET ")) {
            return desk.open(path).status();
        }
        return isUpload(path)
                ? desk.upload(path, "", new byte[0]).status()
                : desk.browser().submit(path, "nothing", "").status();
    }

    private static String path(String route) {
        return AllRoutes.path(route.split(" ", 2)[1]);
    }

    private static boolean isUpload(String path) {
        return path.endsWith("/results") || path.endsWith("-file");
    }
}
