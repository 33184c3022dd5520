package jp.kumiai.otp.adapter.http.page.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.time.Duration;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.bank.Branch;
import jp.kumiai.otp.adapter.http.page.bank.Branch.Clerk;
import jp.kumiai.otp.adapter.http.page.bank.DeskBrowser;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the bank's people see of the reports on 1 April 2021. */
class ReportPagesTest {

    private final Branch branch = Branch.open();
    private RunningServer server = branch.start();

    @BeforeEach
    void aDayWithTrouble() {
        happened(Kind.CODE_REFUSED, "MISMATCH", 3);
        happened(Kind.CODE_REFUSED, "ALREADY_USED", 1);
        happened(Kind.CODE_ACCEPTED, "", 3);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void happened(Kind kind, String reason, int times) {
        for (int i = 0; i < times; i++) {
            branch.store()
                    .given(Changes.NONE.event(AuditEvent.ofCustomer(
                                    DataShoji.NOW.minus(Duration.ofMinutes(i)),
                                    kind,
                                    DataShoji.NUMBER,
                                    DataShoji.JIRO.loginId())
                            .about(DataShoji.SHARED)
                            .with("reason", reason)));
        }
    }

    private Page open(Clerk clerk, String path) {
        return DeskBrowser.of(server, clerk).open(path);
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void showEachReportWithPlotsThatAreToldInWordsAndInATable(Subject subject) {
        Page page = open(Clerk.SATO, subject.path());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("h1").text()).isEqualTo(subject.title());
        assertThat(page.document().select("svg.plot")).isNotEmpty().allSatisfy(plot -> {
            assertThat(plot.attr("role")).isEqualTo("img");
            assertThat(plot.select("title").get(0).text()).isNotEmpty();
            assertThat(plot.select("desc").get(0).text()).isNotEmpty();
            assertThat(plot.attr("aria-labelledby"))
                    .isEqualTo(plot.select("title").get(0).id() + " "
                            + plot.select("desc").get(0).id());
            assertThat(plot.select("[style]")).isEmpty();
        });
        assertThat(page.document().select("details table"))
                .hasSameSizeAs(page.document().select("svg.plot"));
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void saveEachReportAsCsv(Subject subject) {
        Page file = open(Clerk.SATO, subject.path() + "/csv");

        assertThat(file.status()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).isEqualTo(Csv.TYPE);
        assertThat(header(file, "Content-Disposition"))
                .matches("attachment; filename=\"" + subject.file() + "[-0-9]*\\.csv\"");
        assertThat(file.body()).startsWith("\uFEFF").endsWith("\r\n");
    }

    @Test
    @Tag("R17")
    void tellTheWrongCodesOfTheDay() {
        assertThat(open(Clerk.SUZUKI, "/bank/reports/troubles")
                        .document()
                        .select("#wrong-code-plot-desc")
                        .text())
                .isEqualTo("合計3件。最も多い日は2021年04月01日の3件です。");
        assertThat(open(Clerk.SUZUKI, "/bank/reports/troubles")
                        .document()
                        .select("#token-suspended-plot-desc")
                        .text())
                .isEqualTo("この期間には1件もありません。");
        assertThat(open(Clerk.SUZUKI, "/bank/reports/troubles/csv?from=2021-04-01")
                        .body())
                .endsWith("\r\n2021-04-01,3,0,0,0\r\n");
    }

    @Test
    @Tag("R5")
    void tellWhichSharersAreInEachOthersWay() {
        assertThat(open(Clerk.SUZUKI, "/bank/reports/contention/csv?from=2021-04-01&to=2021-04-01")
                        .body())
                .endsWith("\r\n12345678,K-0001,2,3,1,25.0\r\n");
    }

    @Test
    void showAllReportsAtAGlance() {
        Page page = open(Clerk.TANAKA, ReportsPage.PATH);

        assertThat(page.document().select(".desk-menu a").eachAttr("href"))
                .containsExactlyElementsOf(List.of(Subject.values()).map(Subject::path));
        assertThat(page.document().select("svg.plot")).hasSize(Subject.values().length);
        assertThat(page.document().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Nested
    class APeriod {

        @Test
        void isWhatWasAskedFor() {
            Page page = open(Clerk.SATO, "/bank/reports/troubles?from=20210301&to=2021-03-31");

            assertThat(page.document().select("#when-title ~ ul").text()).isEqualTo("2021年03月01日から2021年03月31日まで");
            assertThat(page.document().select("input[name=from]").attr("value")).isEqualTo("2021-03-01");
            assertThat(page.document().select("a[href*=csv]").attr("href"))
                    .isEqualTo("/bank/reports/troubles/csv?from=2021-03-01&to=2021-03-31");
        }

        @Test
        void isAskedForAgainWhenItIsNone() {
            for (String query : List.of(
                    "?from=yesterday",
                    "?to=2021-02-29",
                    "?from=2021-04-02",
                    "?from=2021-03-02&to=2021-03-01",
                    "?from=2020-03-31")) {
                Page page = open(Clerk.SATO, "/bank/reports/fees" + query);

                assertThat(page.status()).as(query).isEqualTo(400);
                assertThat(page.document().select("[aria-invalid]")).as(query).isNotEmpty();
                assertThat(open(Clerk.SATO, "/bank/reports/fees/csv" + query).status())
                        .isEqualTo(400);
            }
        }

        @Test
        void isALeapYearAtMost() {
            assertThat(open(Clerk.SATO, "/bank/reports/troubles?from=2020-04-01")
                            .status())
                    .isEqualTo(200);
            assertThat(open(Clerk.SATO, "/bank/reports/troubles?from=2020-03-31")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Nested
    class TheDuty {

        @Test
        void ofEnquiryShowsReports() {
            assertThat(open(Clerk.SUZUKI, "/bank/reports/fees").status()).isEqualTo(200);
            assertThat(open(Clerk.TANAKA, "/bank/reports/fees").status()).isEqualTo(200);
            assertThat(open(Clerk.KATO, "/bank/reports/fees").status()).isEqualTo(403);
            assertThat(open(Clerk.KATO, "/bank/reports/fees/csv").status()).isEqualTo(403);
        }

        @Test
        void ofAuditShowsTheTrail() {
            assertThat(open(Clerk.TANAKA, AuditPage.PATH).status()).isEqualTo(200);
            for (Clerk clerk : List.of(Clerk.SUZUKI, Clerk.SATO, Clerk.KATO)) {
                assertThat(open(clerk, AuditPage.PATH + "?from=").status()).isEqualTo(403);
                assertThat(open(clerk, AuditPage.PATH + "/csv?from=").status()).isEqualTo(403);
            }
        }
    }

    private static String header(Page page, String name) {
        return page.response().headers().firstValue(name).orElse("");
    }
}
