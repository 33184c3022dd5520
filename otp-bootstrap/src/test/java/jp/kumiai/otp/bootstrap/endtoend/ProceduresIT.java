package jp.kumiai.otp.bootstrap.endtoend;

import static jp.kumiai.otp.bootstrap.endtoend.Person.HANAKO;
import static jp.kumiai.otp.bootstrap.endtoend.Person.ICHIRO;
import static jp.kumiai.otp.bootstrap.endtoend.Person.JIRO;
import static jp.kumiai.otp.bootstrap.endtoend.Person.SABURO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import jp.kumiai.otp.bootstrap.RunningDemo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual's procedures through the API of the running product, with codes that oathtool computes. */
class ProceduresIT {

    private static final String LIFTING = "/api/v1/session/lifting";
    private static final String REVOCATION = "/api/v1/session/revocation";
    private static final String AUTHORISATIONS = "/api/v1/session/authorisations";

    @TempDir
    private Path data;

    private RunningDemo demo;
    private ApiClient api;

    @BeforeEach
    void start() {
        Oathtool.require();
        demo = RunningDemo.in(data);
        api = new ApiClient(demo.port());
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    @Tag("U1")
    @Tag("U4")
    @Tag("R18")
    void liftsASuspensionForEverybodyWhoSharesTheToken() {
        HANAKO.register(api, demo);
        aMinutePasses();
        JIRO.register(api, demo);
        String saburo = SABURO.register(api, demo);
        JIRO.mistypeSixTimes(api, demo);
        assertThat(row(api.get(LIFTING, saburo), "hanskirodt")
                        .path("authenticationState")
                        .asText())
                .isEqualTo("SUSPENDED");

        ApiClient.Answer wrong = lift(saburo, "r1", "not-the-password", "jirodt", "12345678");
        ApiClient.Answer right = lift(saburo, "r2", SABURO.confirmationPassword(), "jirodt", "12345678");
        ApiClient.Answer again = lift(saburo, "r2", SABURO.confirmationPassword(), "jirodt", "12345678");

        assertThat(wrong.text("code")).isEqualTo("CONFIRMATION_MISMATCH");
        assertThat(right.status()).isEqualTo(200);
        assertThat(loginIds(right.body().path("lifted"))).containsExactly("hanskirodt", "jirodt");
        assertThat(again.body()).isEqualTo(right.body());
        assertThat(api.get(LIFTING + "/r2", saburo).body()).isEqualTo(right.body());
        aMinutePasses();
        HANAKO.logIn(api, demo);
    }

    @Test
    @Tag("U3")
    @Tag("U7")
    void liftsNothingWhenOneOfTheRowsIsNotSuspended() {
        HANAKO.register(api, demo);
        ICHIRO.register(api, demo);
        String saburo = SABURO.register(api, demo);
        aMinutePasses();
        ICHIRO.mistypeSixTimes(api, demo);

        ApiClient.Answer both =
                lift(saburo, "r1", SABURO.confirmationPassword(), "ichirodt", "23456789", "hanskirodt", "12345678");

        assertThat(both.text("code")).isEqualTo("LIST_CHANGED");
        assertThat(row(api.get(LIFTING, saburo), "ichirodt")
                        .path("authenticationState")
                        .asText())
                .isEqualTo("SUSPENDED");
    }

    @Test
    @Tag("R21")
    @Tag("R28")
    @Tag("R29")
    void revokesInTheNightAndLetsTheUserRegisterAgainFromTenPastEight() {
        SABURO.register(api, demo);
        ICHIRO.register(api, demo);
        demo.clock().set(Instant.parse("2026-11-24T17:06:00Z")); // 02:06:00 in Tokyo
        String saburo = SABURO.logIn(api, demo);
        aMinutePasses();

        ApiClient.Answer revoked = revoke(saburo, "r1", SABURO, false, "ichirodt", "23456789");

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.text("earliestReissue")).isEqualTo("2026-11-24T23:10:00Z");
        assertThat(revoked.body().at("/revoked/0/serialNumber").asText()).isEqualTo("23456789");
        demo.clock().set(Instant.parse("2026-11-24T23:09:59.999Z"));
        assertThat(api.logIn("ichirodt", ICHIRO.password()).text("code")).isEqualTo("REISSUE_WAIT");
        demo.clock().set(Instant.parse("2026-11-24T23:10:00Z"));
        ICHIRO.register(api, demo);
    }

    @Test
    @Tag("R27")
    @Tag("R4a")
    void revokesOnlyTheChosenSharerUnlessAllAreToBeIncluded() {
        HANAKO.register(api, demo);
        String saburo = SABURO.register(api, demo);
        aMinutePasses();
        String codeOfTheRegistration = JIRO.code(demo);
        JIRO.register(api, demo);

        ApiClient.Answer one = revoke(saburo, "r1", SABURO, false, "jirodt", "12345678");
        demo.clock().step(Duration.ofMinutes(30));
        String jiro = api.logIn("jirodt", JIRO.password()).text("session");
        ApiClient.Answer old = api.register(jiro, "12345678", codeOfTheRegistration);
        JIRO.register(api, demo);
        aMinutePasses();
        ApiClient.Answer all = revoke(SABURO.logIn(api, demo), "r2", SABURO, false, "jirodt", "12345678");
        aMinutePasses();
        String again = SABURO.logIn(api, demo);
        aMinutePasses();
        ApiClient.Answer shared = revoke(again, "r3", SABURO, true, "hanskirodt", "12345678");

        assertThat(loginIds(one.body().path("revoked"))).containsExactly("jirodt");
        assertThat(old.text("code")).isIn("ALREADY_USED", "REGISTRATION_MISMATCH");
        assertThat(all.text("code")).as("the code of the login is used up").isEqualTo("ALREADY_USED");
        assertThat(loginIds(shared.body().path("revoked"))).containsExactly("hanskirodt", "jirodt");
    }

    @Test
    @Tag("R22")
    void endsTheSessionOfWhoRevokesTheirOwnTokenAfterTheResult() {
        String saburo = SABURO.register(api, demo);
        aMinutePasses();

        ApiClient.Answer revoked = revoke(saburo, "r1", SABURO, false, "saburodt", "34567890");
        String leaving = revoked.text("session");

        assertThat(api.session(saburo).status()).isEqualTo(401);
        assertThat(api.get(REVOCATION + "/r1", leaving).text("earliestReissue")).isNotEmpty();
        assertThat(api.get(REVOCATION, leaving).text("code")).isEqualTo("NOT_EXPECTED");
        assertThat(api.get(LIFTING, leaving).text("code")).isEqualTo("NOT_EXPECTED");
    }

    @Test
    @Tag("R36")
    @Tag("R37a")
    @Tag("R38")
    void authorisesAnOperationOnceForOneCode() {
        String ichiro = ICHIRO.register(api, demo);
        String used = ICHIRO.code(demo);
        aMinutePasses();

        ApiClient.Answer waiting = authorise(ichiro, "a0", "SPOT_TRANSFER", "T-1", used);
        ApiClient.Answer granted = authorise(ichiro, "a1", "SPOT_TRANSFER", "T-1", ICHIRO.code(demo));
        ApiClient.Answer retried = authorise(ichiro, "a1", "SPOT_TRANSFER", "T-1", ICHIRO.code(demo));
        ApiClient.Answer other = authorise(ichiro, "a1", "SPOT_TRANSFER", "T-2", ICHIRO.code(demo));
        ApiClient.Answer second = authorise(ichiro, "a2", "BULK_TRANSFER", "T-2", ICHIRO.code(demo));

        assertThat(waiting.text("code")).isEqualTo("ALREADY_USED");
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.text("operation")).isEqualTo("SPOT_TRANSFER");
        assertThat(granted.text("reference")).isEqualTo("T-1");
        assertThat(retried.body()).isEqualTo(granted.body());
        assertThat(api.get(AUTHORISATIONS + "/a1", ichiro).body()).isEqualTo(granted.body());
        assertThat(other.text("code")).isEqualTo("REQUEST_REUSED");
        assertThat(second.text("code")).isEqualTo("ALREADY_USED");
    }

    @Test
    @Tag("R3a")
    void asksForTheNextCodeOfATokenWhoseClockIsOff() {
        ICHIRO.register(api, demo);
        aMinutePasses();
        String session = api.logIn("ichirodt", ICHIRO.password()).text("session");

        ApiClient.Answer first = api.enterCode(session, ICHIRO.code(demo, 5));
        aMinutePasses();
        ApiClient.Answer second = api.enterCode(session, ICHIRO.code(demo, 5));

        assertThat(first.status()).isEqualTo(409);
        assertThat(first.text("code")).isEqualTo("NEXT_CODE_NEEDED");
        assertThat(second.status()).isEqualTo(200);
    }

    @Test
    @Tag("U6")
    @Tag("R26")
    void letsTheBankHelpWhenTheCompanyCannot() {
        SABURO.register(api, demo);
        aMinutePasses();
        SABURO.mistypeSixTimes(api, demo);

        ApiClient.Answer nobody = bank("/api/v1/bank/lifting", "not-a-session-of-anybody-at-all");
        String clerk = BankDesk.logIn(api, "madoguchi");
        ApiClient.Answer lifted = bank("/api/v1/bank/lifting", clerk);
        ApiClient.Answer trace = api.get("/api/v1/bank/tokens/34567890/trace", clerk);

        assertThat(nobody.status()).isEqualTo(401);
        assertThat(lifted.status()).isEqualTo(200);
        assertThat(trace.text("consecutiveFailures")).isEqualTo("0");
        assertThat(trace.body().toString()).contains("R17").doesNotContain(SABURO.code(demo, 60 * 24));
        SABURO.logIn(api, demo);
    }

    private ApiClient.Answer bank(String path, String session) {
        return api.post(
                path,
                session,
                ApiClient.object("formNumber", "F-1", "contract", "1000001").set("users", ApiClient.texts("saburodt")));
    }

    private ApiClient.Answer lift(String session, String id, String confirmation, String... rows) {
        return api.post(
                LIFTING,
                session,
                ApiClient.object("requestId", id, "confirmationPassword", confirmation)
                        .set("users", ApiClient.rows(rows)));
    }

    private ApiClient.Answer revoke(String session, String id, Person by, boolean sharers, String... rows) {
        return api.post(
                REVOCATION,
                session,
                ApiClient.object(
                                "requestId",
                                id,
                                "confirmationPassword",
                                by.confirmationPassword(),
                                "oneTimePassword",
                                by.code(demo))
                        .put("includeSharers", sharers)
                        .set("users", ApiClient.rows(rows)));
    }

    private ApiClient.Answer authorise(String session, String id, String operation, String reference, String code) {
        return api.post(
                AUTHORISATIONS,
                session,
                ApiClient.object(
                        "requestId", id, "operation", operation, "reference", reference, "oneTimePassword", code));
    }

    private void aMinutePasses() {
        demo.clock().step(Duration.ofMinutes(1));
    }

    private static JsonNode row(ApiClient.Answer list, String loginId) {
        return StreamSupport.stream(list.body().path("users").spliterator(), false)
                .filter(row -> row.path("loginId").asText().equals(loginId))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> loginIds(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path("loginId").asText())
                .toList();
    }
}
