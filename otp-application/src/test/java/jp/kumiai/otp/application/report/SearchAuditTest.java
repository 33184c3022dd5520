package jp.kumiai.otp.application.report;

import static jp.kumiai.otp.application.testkit.DataShoji.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.report.PeriodFailure;
import jp.kumiai.otp.domain.report.TrailLine;
import jp.kumiai.otp.domain.report.TrailPage;
import jp.kumiai.otp.domain.report.TrailPosition;
import org.junit.jupiter.api.Test;

/** 監査の田中 looks into the trail. */
class SearchAuditTest {

    private final InMemoryStore store = new InMemoryStore();
    private final SearchAudit search =
            new SearchAuditService(SteppingClock.at(NOW), store.auditSearch(), new Decisions(store));

    private static SearchAudit.Command page(int limit, Option<TrailPosition> before) {
        return new SearchAudit.Command(
                AskedPeriod.ANY, Option.none(), Option.none(), Option.none(), Option.none(), before, limit, "tanaka");
    }

    private void happened(String... names) {
        List.of(names)
                .zipWithIndex()
                .forEach(each -> store.given(Changes.NONE.event(AuditEvent.ofCustomer(
                                NOW.minusSeconds(60 - each._2()),
                                Kind.LOGGED_OUT,
                                DataShoji.NUMBER,
                                DataShoji.HANAKO.loginId())
                        .with("name", each._1()))));
    }

    private static List<String> names(TrailPage page) {
        return page.lines().map(TrailLine::event).flatMap(event -> event.facts().get("name"));
    }

    @Test
    void findsTheNewestPageByPage() {
        happened("a", "b", "c");

        TrailPage first = search.search(page(2, Option.none())).get();
        TrailPage second = search.search(page(2, first.more())).get();

        assertThat(names(first)).containsExactly("c", "b");
        assertThat(names(second)).containsExactly("a");
        assertThat(second.more()).isEmpty();
    }

    @Test
    void putsEachReadingOnRecordInTheSameTrail() {
        happened("a");

        search.search(page(2, Option.none()));

        AuditEvent read = store.events().last();
        assertThat(read.kind()).isEqualTo(Kind.AUDIT_READ);
        assertThat(read.actor().name()).isEqualTo("tanaka");
        assertThat(read.at()).isEqualTo(NOW);
        assertThat(read.facts().mkString(" ")).isEqualTo("(lines, 1) (since, 2021-03-03) (until, 2021-04-01)");
    }

    @Test
    void findsWhoReadTheTrailBefore() {
        search.search(page(2, Option.none()));

        TrailPage page = search.search(page(2, Option.none())).get();

        assertThat(page.lines().map(line -> line.event().kind())).containsExactly(Kind.AUDIT_READ);
    }

    @Test
    void showsNothingThatIsNotOnRecord() {
        happened("a");
        SearchAudit unrecorded =
                new SearchAuditService(SteppingClock.at(NOW), store.auditSearch(), new Decisions(changes -> {
                    throw new PortUnavailable("the store reads and does not write");
                }));

        assertThatThrownBy(() -> unrecorded.search(page(2, Option.none()))).isInstanceOf(PortUnavailable.class);
    }

    @Test
    void readsNothingOfAPeriodThatIsNone() {
        SearchAudit.Command backwards = new SearchAudit.Command(
                new AskedPeriod(Option.some(LocalDate.of(2021, 4, 2)), Option.none()),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                Option.none(),
                1,
                "tanaka");

        assertThat(search.search(backwards)).isEqualTo(Either.left(PeriodFailure.BACKWARDS));
        assertThat(store.events()).isEmpty();
    }

    @Test
    void readsOneToTenThousandEventsAtOnce() {
        assertThatThrownBy(() -> page(0, Option.none())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> page(10_001, Option.none())).isInstanceOf(IllegalArgumentException.class);
        assertThat(page(10_000, Option.none()).limit()).isEqualTo(SearchAudit.FILE);
    }
}
