package jp.kumiai.otp.adapter.http.desk;

import static jp.kumiai.otp.adapter.http.ApiClient.BANK;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Locale;
import jp.kumiai.otp.adapter.http.AllRoutes;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.LogLines;
import jp.kumiai.otp.adapter.http.Overheard;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.application.desk.OpenDesk;
import jp.kumiai.otp.domain.desk.DeskDenial;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.staff.Duty;
import jp.kumiai.otp.domain.staff.StaffMember;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every route of the bank's own side, with a session, without one, and with one of somebody whose duty it is not. */
final class StaffOnlyTest {

    private static final Map<String, Duty> DUTIES = List.of(
                    "STAFF_ADMINISTRATION: GET /staff",
                    "STAFF_ADMINISTRATION: POST /staff",
                    "STAFF_ADMINISTRATION: POST /staff/{staff}/block",
                    "COUNTER: POST /lifting",
                    "COUNTER: POST /revocation",
                    "COUNTER: POST /tokens/{serial}/resynchronisation",
                    "COUNTER: POST /tokens/{serial}/device",
                    "FULFILMENT: POST /tokens/{serial}/storage",
                    "ENQUIRY: GET /tokens/{serial}/trace",
                    "ENQUIRY: GET /expiring-tokens",
                    "ENQUIRY: GET /contracts",
                    "COMPANY_ENTRY: POST /contracts",
                    "ENQUIRY: GET /contracts/{contract}",
                    "COMPANY_ENTRY: POST /contracts/{contract}/account",
                    "COMPANY_ENTRY: POST /contracts/{contract}/start-date",
                    "COMPANY_ENTRY: POST /contracts/{contract}/users",
                    "COMPANY_ENTRY: POST /contracts/{contract}/users/{loginId}/allotment",
                    "ENQUIRY: GET /contracts/{contract}/fees/{day}",
                    "ENQUIRY: GET /applications/{state}",
                    "COUNTER: POST /contracts/{contract}/applications",
                    "FULFILMENT: POST /contracts/{contract}/applications/{number}/acceptance",
                    "FULFILMENT: POST /contracts/{contract}/applications/{number}/allocation",
                    "FULFILMENT: POST /contracts/{contract}/applications/{number}/shipment",
                    "FULFILMENT: POST /contracts/{contract}/applications/{number}/completion",
                    "COUNTER: POST /contracts/{contract}/applications/{number}/withdrawal",
                    "ENQUIRY: GET /fee-runs",
                    "BILLING: POST /fee-runs",
                    "ENQUIRY: GET /fee-runs/{month}",
                    "ENQUIRY: GET /fee-runs/{month}/debits",
                    "BILLING: GET /fee-runs/{month}/direct-debit",
                    "BILLING: GET /fee-runs/{month}/direct-debit/{part}",
                    "BILLING: POST /fee-runs/{month}/direct-debit-results")
            .toLinkedMap(row -> row.split(": ", 2)[1], row -> Duty.valueOf(row.split(": ", 2)[0]));

    private static final Set<String> FOR_EVERY_SESSION =
            LinkedHashSet.of("POST /sessions", "GET /session", "DELETE /session");

    private static final String HELD = Samples.STAFF_SESSION.reveal();
    private static final List<String> NO_SESSIONS = List.of(
            "Bearer",
            "Bearer ",
            "Basic " + HELD,
            HELD,
            "Bearer  " + HELD,
            "Bearer " + HELD + "x",
            "Bearer " + HELD.substring(1),
            "Bearer " + HELD.toUpperCase(Locale.ROOT),
            "Bearer the-key-of-the-bank-for-tests-only",
            "Bearer " + Samples.SESSION.reveal());

    private static final java.util.List<Object> ASKED = new ArrayList<>();
    private static final java.util.List<Duty> OPENED = new ArrayList<>();
    private static boolean entitled = true;
    private static final RunningServer SERVER = RunningServer.with(
            RunningServer.only(guarded(Overheard.by(ASKED::add).bank())));
    private static final ApiClient API = ApiClient.of(SERVER);

    @BeforeEach
    void forgetWhatWasAsked() {
        ASKED.clear();
        OPENED.clear();
        entitled = true;
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void knowsTheDutyOfEveryRoute() {
        assertThat(AllRoutes.withDemo()
                        .map(route -> route.method() + " " + route.template())
                        .filter(route -> route.contains(" " + BANK + "/"))
                        .map(route -> route.replace(BANK, "")))
                .containsExactlyInAnyOrderElementsOf(DUTIES.keySet().addAll(FOR_EVERY_SESSION));
    }

    @Test
    @Tag("R26")
    void letsWhoeverHasTheDutyAsk() {
        assertThat(DUTIES).allSatisfy(route -> {
            forgetWhatWasAsked();

            ask(route._1(), List.of("Bearer " + HELD));

            assertThat(OPENED).containsExactly(route._2());
            assertThat(ASKED).hasSize(1);
        });
    }

    @Test
    void readsTheSchemeWithoutCase() {
        DUTIES.keySet().forEach(route -> ask(route, List.of("bEARER " + HELD)));

        assertThat(ASKED).hasSize(DUTIES.size());
    }

    @Test
    @Tag("F7")
    void letsNobodyAskWithoutASession() {
        assertThat(DUTIES.keySet())
                .allSatisfy(route -> assertThat(NO_SESSIONS
                                .map(List::of)
                                .append(List.empty())
                                .append(List.of("Bearer " + HELD, "Bearer " + HELD)))
                        .allSatisfy(headers -> {
                            HttpResponse<String> response = ask(route, headers);

                            assertThat(response.statusCode()).isEqualTo(401);
                            assertThat(code(response)).isEqualTo("SESSION_OVER");
                        }));
        assertThat(ASKED).isEmpty();
    }

    @Test
    @Tag("F7")
    void letsNobodyAskWhoseDutyItIsNot() {
        entitled = false;

        assertThat(DUTIES).allSatisfy(route -> {
            HttpResponse<String> response = ask(route._1(), List.of("Bearer " + HELD));

            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(code(response)).isEqualTo("DUTY_DENIED");
        });
        assertThat(OPENED).containsExactlyElementsOf(DUTIES.values());
        assertThat(ASKED).isEmpty();
    }

    @Test
    @Tag("case-E2")
    void tellsNobodyElseWhetherTheirRequestWasRight() {
        HttpResponse<String> right = ask("POST /lifting", List.of());
        HttpResponse<String> wrong = API.post(BANK + "/lifting", "no json");
        HttpResponse<String> typed = API.post(BANK + "/lifting", "text/plain", BodyPublishers.ofString(""));
        HttpResponse<String> noToken = API.get(BANK + "/tokens/1/trace");
        HttpResponse<String> noMonth = API.get(BANK + "/fee-runs/2026-13");

        assertThat(List.of(wrong, typed, noToken, noMonth)).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).isEqualTo(right.body());
        });
    }

    @Test
    @Tag("case-E4")
    void leavesSessionsOutOfTheLogAndTheAnswers() {
        try (LogLines log = new LogLines()) {
            String told = DUTIES.keySet()
                    .toList()
                    .flatMap(route -> NO_SESSIONS.append("Bearer " + HELD).map(held -> ask(route, List.of(held))))
                    .map(response -> response.headers().map() + response.body())
                    .mkString();

            assertThat(told).doesNotContain(HELD).doesNotContain("the-key").doesNotContain(Samples.SESSION.reveal());
            assertThat(log.all()).isEmpty();
        }
    }

    @Test
    void leavesTheSessionsOfCompaniesAlone() {
        assertThat(code(API.asTheBank().get(ApiClient.SESSION))).isEqualTo("SESSION_OVER");
        assertThat(OPENED).isEmpty();
    }

    /** The same, with a desk that tells which duty was asked for. */
    private static BankUseCases guarded(BankUseCases bank) {
        BankUseCases.Desk desk = bank.desk();
        return new BankUseCases(
                new BankUseCases.Desk(desk.logIn(), desk.logOut(), new Guard(desk.open()), desk.staff()),
                bank.counter(),
                bank.companies(),
                bank.applications(),
                bank.fees(),
                bank.terms(),
                bank.reports());
    }

    private static HttpResponse<String> ask(String route, List<String> sessions) {
        String[] parts = route.split(" ", 2);
        String path = AllRoutes.path(BANK + parts[1]);
        boolean files = path.endsWith("-results");
        HttpRequest.Builder request = API.request(path + (files ? "?dryRun=true" : ""));
        sessions.forEach(session -> request.header("Authorization", session));
        if (parts[0].equals("POST")) {
            request.header("Content-Type", files ? "application/octet-stream" : "application/json")
                    .POST(BodyPublishers.ofString(files ? "" : bodyOf(parts[1])));
        }
        return API.send(parts[0], path, request);
    }

    private static String bodyOf(String template) {
        return List.of(RightRequest.values())
                .find(right -> right.operation().equals("POST " + BANK + template))
                .map(RightRequest::body)
                .getOrElseThrow(() -> new IllegalStateException("no right request for " + template));
    }

    private record Guard(OpenDesk desk) implements OpenDesk {

        @Override
        public Either<DeskDenial, StaffMember> open(SessionId id, Duty duty) {
            return desk.open(id, duty).flatMap(member -> {
                OPENED.add(duty);
                return entitled ? Either.right(member) : Either.left(DeskDenial.NOT_ENTITLED);
            });
        }

        @Override
        public Either<DeskDenial, StaffMember> recognise(SessionId id) {
            return desk.recognise(id);
        }
    }
}
