package jp.kumiai.otp.adapter.http.page.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 監査の田中 searches the trail on 1 April 2021. */
class AuditPageTest {

    private static final String EVIL = "<script>alert(1)</script>";

    private final Branch branch = Branch.open();
    private final RunningServer server = branch.start();
    private final DeskBrowser tanaka = DeskBrowser.of(server, Clerk.TANAKA);

    @AfterEach
    void close() {
        server.close();
    }

    private void happened(String operator, int times) {
        for (int i = 0; i < times; i++) {
            branch.store()
                    .given(Changes.NONE.event(AuditEvent.ofBank(
                                    DataShoji.NOW.minus(Duration.ofMinutes(i)),
                                    Kind.DEVICE_MOVED,
                                    operator,
                                    Option.some(DataShoji.NUMBER))
                            .with("number", i)));
        }
    }

    private List<AuditEvent> readings() {
        return branch.store().events().filter(event -> event.kind() == Kind.AUDIT_READ);
    }

    @Test
    void readsNothingBeforeSomethingIsAsked() {
        Page page = tanaka.open(AuditPage.PATH);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("table")).isEmpty();
        assertThat(readings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LOGIN, ログイン",
        "TOKEN_REVOCATION, トークン失効",
        "SPOT_TRANSFER, 振込（都度）",
        "BULK_TRANSFER, 総合振込",
        "PAYROLL_TRANSFER, 給与・賞与振込",
        "BULK_TRANSFER_FILE, 総合振込ファイル受付",
        "PAYROLL_TRANSFER_FILE, 給与・賞与振込ファイル受付",
        "PRIVATE_BILL_PAYMENT, 収納（民間）",
        "USER_REGISTRATION_CHANGE, 利用者登録情報変更"
    })
    void tellsInWordsWhatACodeWasFor(String purpose, String words) {
        branch.store()
                .given(Changes.NONE.event(AuditEvent.ofCustomer(
                                DataShoji.NOW, Kind.CODE_ACCEPTED, DataShoji.NUMBER, DataShoji.JIRO.loginId())
                        .with("purpose", purpose)
                        .with("reference", "T-1")
                        .with("step", 26_954_940)));

        Page page = tanaka.open(AuditPage.PATH + "?contract=&serial=&actor=jirodt&kind=CODE_ACCEPTED&from=&to=");

        assertThat(page.document().select("tbody tr").get(0).text())
                .endsWith("用途 " + words + "、取引番号 T-1、ステップ 26954940");
    }

    @Test
    void showsWhatWasFoundAndPutsTheReadingOnRecord() {
        happened("sato", 2);

        Page page = tanaka.open(AuditPage.PATH + "?contract=&serial=&actor=sato&kind=DEVICE_MOVED&from=&to=");

        assertThat(page.document().select("tbody tr")).hasSize(2);
        assertThat(page.document().select("tbody tr").get(0).text())
                .contains("2021-04-01 10:00:00.000", "トークンの状態変更", "sato", "K-0001");
        assertThat(readings().map(event -> event.actor().name())).containsExactly("tanaka");
    }

    @Test
    void goesOnWithOlderEventsOnTheNextPage() {
        happened("sato", 101);
        Page first = tanaka.open(AuditPage.PATH + "?actor=sato&kind=DEVICE_MOVED");

        Page second = tanaka.open(first.document().select(".more a").attr("href"));

        assertThat(first.document().select("tbody tr")).hasSize(100);
        assertThat(second.document().select("tbody tr")).hasSize(1);
        assertThat(second.document().select(".more")).isEmpty();
    }

    @Test
    void savesWhatWasFoundAsCsv() {
        happened("=cmd|' /C calc'!A0", 1);

        Page file = tanaka.open(AuditPage.PATH + "/csv?kind=DEVICE_MOVED");

        assertThat(header(file, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"audit-2021-03-03-2021-04-01.csv\"");
        assertThat(file.body()).contains(",DEVICE_MOVED,銀行,'=cmd|' /C calc'!A0,K-0001,,number=0,");
        assertThat(readings()).hasSize(1);
    }

    @Test
    void writesWhatOthersTypedAsText() {
        happened(EVIL, 1);

        Page page = tanaka.open(AuditPage.PATH + "?actor=" + "%3Cscript%3Ealert(1)%3C%2Fscript%3E" + "");

        assertThat(page.document().select("td bdi").eachText()).contains(EVIL);
        assertThat(page.body()).doesNotContain(EVIL);
        assertThat(page.document().select("input[name=actor]").attr("value")).isEqualTo(EVIL);
    }

    @Test
    void saysWhatIsWrongWithAQuestionAndReadsNothing() {
        for (String query :
                List.of("contract=K%200001", "serial=1234567", "actor=" + "x".repeat(65), "kind=NONE", "to=x")) {
            Page page = tanaka.open(AuditPage.PATH + "?" + query);

            assertThat(page.status()).as(query).isEqualTo(400);
            assertThat(page.document().select("[aria-invalid]")).as(query).hasSize(1);
        }
        assertThat(tanaka.open(AuditPage.PATH + "?from=2021-04-02").status()).isEqualTo(400);
        assertThat(readings()).isEmpty();
    }

    @Test
    void beginsWithTheNewestWhenThePositionIsNone() {
        happened("sato", 1);

        assertThat(tanaka.open(AuditPage.PATH + "?from=&actor=sato&kind=DEVICE_MOVED&before=x")
                        .document()
                        .select("tbody tr"))
                .hasSize(1);
    }

    private static String header(Page page, String name) {
        return page.response().headers().firstValue(name).orElse("");
    }
}
