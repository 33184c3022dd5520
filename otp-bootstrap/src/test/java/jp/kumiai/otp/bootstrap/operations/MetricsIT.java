package jp.kumiai.otp.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import jp.kumiai.otp.bootstrap.endtoend.ApiClient;
import jp.kumiai.otp.bootstrap.endtoend.DemoSeeds;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus is told of a node at work, and what it must not be told. */
class MetricsIT {

    private static final Path DASHBOARD = Path.of("..", "docs", "operations", "dashboard.json");
    private static final Pattern SERIES = Pattern.compile(
            "\\b((?:otp|http_server|hikaricp|jvm|process|system)_[a-z0-9_]+)\\b(?=[\\[{)\\s]|\\\\n|\")");
    private static final Pattern KINDS = Pattern.compile("kind=~?\\\\\"([A-Z_|]+)\\\\\"");
    private static final String SERIAL = "23456789";

    @TempDir
    private Path data;

    private WatchedDemo demo;
    private ApiClient api;

    @BeforeEach
    void start() {
        demo = new WatchedDemo(data);
        api = demo.api();
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void countWhatWasCommittedByTheKindOfItsEvents() throws Exception {
        work();

        assertThat(demo.scrape())
                .contains("otp_events_total{kind=\"TOKEN_REGISTERED\",purpose=\"\",reason=\"\"} 1.0")
                .contains("otp_events_total{kind=\"CODE_REFUSED\",purpose=\"SPOT_TRANSFER\",reason=\"MISMATCH\"} 2.0");
    }

    @Test
    void timeRequestsByRouteAndStatus() throws Exception {
        work();

        assertThat(demo.scrape())
                .contains(timed("POST", "/api/v1/sessions", 201) + " 1")
                .contains(timed("POST", "/api/v1/session/registration", 200) + " 1")
                .contains(timed("POST", "/api/v1/session/authorisations", 403) + " 2");
    }

    @Test
    void nameNobodyAndNothingThatWasSent() throws Exception {
        String session = work();
        api.get("/api/v1/session/authorisations/my-request", session);

        assertThat(String.join("\n", demo.scrape()))
                .doesNotContain("ichirodt", SERIAL, session, "my-request", "000001", "no-password");
    }

    @Test
    void areOnAPortOfTheirOwn() throws Exception {
        assertThat(demo.get(demo.port(), "/metrics").statusCode()).isEqualTo(404);
        HttpResponse<String> metrics = demo.get(demo.metricsPort(), "/metrics");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(demo.get(demo.metricsPort(), "/health/ready").statusCode()).isEqualTo(200);
        assertThat(demo.get(demo.metricsPort(), "/login").statusCode()).isEqualTo(404);
    }

    @Test
    void areAllThatTheSampleDashboardShows() throws Exception {
        work();
        String scrape = String.join("\n", demo.scrape());

        List<String> shown = shown();

        assertThat(shown).hasSizeGreaterThan(8);
        assertThat(shown).allSatisfy(series -> assertThat(scrape).containsPattern("(?m)^" + series + "[{ ]"));
    }

    @Test
    void areAskedForByKindsThatThereAre() throws IOException {
        List<String> kinds = List.ofAll(
                        KINDS.matcher(Files.readString(DASHBOARD)).results())
                .flatMap(found -> List.of(found.group(1).split("[|]", -1)));

        assertThat(kinds).hasSizeGreaterThan(4);
        assertThat(List.of(AuditEvent.Kind.values()).map(Enum::name)).containsAll(kinds.distinct());
    }

    private static List<String> shown() throws IOException {
        return List.ofAll(SERIES.matcher(Files.readString(DASHBOARD)).results())
                .map(found -> found.group(1))
                .distinct();
    }

    /** A registration, and two wrong codes for a transfer. */
    private String work() {
        String first = api.logIn("ichirodt", "ichiro-no-password").text("session");
        String session = api.register(first, SERIAL, code()).text("session");
        authorise(session, "r-1");
        authorise(session, "r-2");
        return session;
    }

    private void authorise(String session, String request) {
        assertThat(api.post(
                                "/api/v1/session/authorisations",
                                session,
                                ApiClient.object(
                                        "requestId",
                                        request,
                                        "operation",
                                        "SPOT_TRANSFER",
                                        "reference",
                                        "T-1",
                                        "oneTimePassword",
                                        wrong()))
                        .status())
                .isEqualTo(403);
    }

    private static String code() {
        return code(TimeStep.at(Instant.now(), TotpParameters.STANDARD.stepSeconds())
                .value());
    }

    private static String wrong() {
        return code(1);
    }

    private static String code(long step) {
        Seed seed = Seed.of(HexFormat.of().parseHex(DemoSeeds.hex(SERIAL))).get();
        return Totp.standard()
                .generate(seed, TotpParameters.STANDARD, new TimeStep(step))
                .reveal();
    }

    private static String timed(String method, String route, int status) {
        return "http_server_requests_seconds_count{method=\"" + method + "\",route=\"" + route + "\",status=\"" + status
                + "\"}";
    }
}
