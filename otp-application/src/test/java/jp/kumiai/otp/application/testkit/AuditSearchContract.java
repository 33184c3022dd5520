package jp.kumiai.otp.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.TrailLine;
import jp.kumiai.otp.domain.report.TrailPosition;
import jp.kumiai.otp.domain.report.TrailQuestion;
import jp.kumiai.otp.domain.user.LoginId;
import org.junit.jupiter.api.Test;

/** What every {@link AuditSearch} does. That the fields of an event come back is in {@link RoundTripContract}. */
public interface AuditSearchContract extends StoreContract {

    /** 1 and 2 April 2021, in Tokyo. */
    TrailQuestion TWO_DAYS = TrailQuestion.about(new ReportPeriod(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 4, 2)));

    Instant BEGIN = Instant.parse("2021-03-31T15:00:00Z");
    Instant END = Instant.parse("2021-04-02T15:00:00Z");

    @Test
    default void findsNothingInAnEmptyStore() {
        assertThat(found(TWO_DAYS)).isEmpty();
    }

    @Test
    default void findsTheEventsOfThePeriodNewestFirst() {
        List.of("b", "d", "a", "c")
                .zip(List.of(BEGIN, END.minusMillis(1), BEGIN.minusMillis(1), BEGIN.plusMillis(1)))
                .forEach(each -> committed(named(each._1(), each._2())));
        committed(named("e", END));

        assertThat(names(found(TWO_DAYS))).containsExactly("d", "c", "b");
    }

    @Test
    default void findsTheEventsOfOneCommitTogetherFromTheLastToTheFirst() {
        store().given(Changes.NONE.event(named("a0", BEGIN)).event(named("a1", BEGIN)));
        store().given(Changes.NONE.event(named("b0", BEGIN)).event(named("b1", BEGIN)));

        assertThat(names(found(TWO_DAYS))).isIn(List.of("a1", "a0", "b1", "b0"), List.of("b1", "b0", "a1", "a0"));
    }

    @Test
    default void findsWhatBelongsToACompany() {
        AuditEvent own = named("own", BEGIN);
        committed(own);
        for (String number : List.of("K-00011", "k-0001", "K-000")) {
            committed(AuditEvent.ofCustomer(BEGIN, Kind.LOGGED_OUT, new ContractId(number), DataShoji.JIRO.loginId()));
        }
        committed(AuditEvent.ofBank(BEGIN, Kind.DEVICE_MOVED, "clerk", Option.none()));

        assertThat(found(TWO_DAYS.of(DataShoji.NUMBER)).map(TrailLine::event)).containsExactly(own);
    }

    @Test
    default void findsWhatIsAboutATokenAtTheEdgesOfThePeriodToo() {
        for (Instant at : List.of(BEGIN.minusMillis(1), BEGIN, END.minusMillis(1), END)) {
            committed(named(at.toString(), at).about(DataShoji.SHARED));
            committed(named("other", at).about(DataShoji.ICHIROS));
            committed(named("none", at));
        }

        assertThat(names(found(TWO_DAYS.on(DataShoji.SHARED))))
                .containsExactly(END.minusMillis(1).toString(), BEGIN.toString());
    }

    @Test
    default void findsWhatSomebodyDidWhoseNameIsExactlyThis() {
        for (String operator : List.of("b-0012", "b-001", "B-001", "窓口 \"花子\"", "b-001%")) {
            committed(AuditEvent.ofBank(BEGIN, Kind.DEVICE_MOVED, operator, Option.none()));
        }
        AuditEvent user = AuditEvent.ofCustomer(BEGIN, Kind.LOGGED_OUT, DataShoji.NUMBER, new LoginId("b-001.user"));
        committed(user);

        assertThat(found(TWO_DAYS.by("b-001")).map(line -> line.event().actor().name()))
                .containsExactly("b-001");
        assertThat(found(TWO_DAYS.by("窓口 \"花子\""))).hasSize(1);
        assertThat(found(TWO_DAYS.by("b-001.user")).map(TrailLine::event)).containsExactly(user);
    }

    @Test
    default void findsWhatIsOfAKind() {
        for (Kind kind : Kind.values()) {
            committed(AuditEvent.ofBank(BEGIN, kind, "clerk", Option.none()));
        }

        for (Kind kind : Kind.values()) {
            assertThat(found(TWO_DAYS.being(kind)).map(line -> line.event().kind()))
                    .containsExactly(kind);
        }
    }

    @Test
    default void findsOnlyWhatHasEverythingThatIsAskedFor() {
        AuditEvent all = AuditEvent.ofBank(BEGIN, Kind.DEVICE_MOVED, "clerk", Option.some(DataShoji.NUMBER))
                .about(DataShoji.SHARED);
        committed(all);
        committed(all.about(DataShoji.ICHIROS));
        committed(AuditEvent.ofBank(BEGIN, Kind.TOKENS_SHIPPED, "clerk", Option.some(DataShoji.NUMBER))
                .about(DataShoji.SHARED));
        committed(AuditEvent.ofBank(BEGIN, Kind.DEVICE_MOVED, "other", Option.some(DataShoji.NUMBER))
                .about(DataShoji.SHARED));
        committed(AuditEvent.ofBank(BEGIN, Kind.DEVICE_MOVED, "clerk", Option.none())
                .about(DataShoji.SHARED));

        TrailQuestion question =
                TWO_DAYS.of(DataShoji.NUMBER).on(DataShoji.SHARED).by("clerk").being(Kind.DEVICE_MOVED);

        assertThat(found(question).map(TrailLine::event)).containsExactly(all);
    }

    @Test
    default void goesThroughTheTrailPageByPageWithoutLosingOrRepeatingAnything() {
        List.range(0, 7)
                .forEach(minute -> store().given(List.range(0, minute % 3 + 1)
                        .map(number -> named(minute + "." + number, BEGIN.plusSeconds(minute / 2)))
                        .foldLeft(Changes.NONE, Changes::event)));
        List<TrailLine> whole = found(TWO_DAYS);

        for (int limit = 1; limit <= whole.size(); limit++) {
            assertThat(pages(TWO_DAYS, limit)).as("pages of %d", limit).isEqualTo(whole);
        }
        assertThat(whole.map(TrailLine::position)).doesNotHaveDuplicates();
    }

    @Test
    default void goesThroughTheAnswersPageByPageHoweverManyOthersStandBetween() {
        for (int number = 0; number < 5; number++) {
            Instant at = BEGIN.plusSeconds(number);
            committed(AuditEvent.ofBank(at, Kind.DEVICE_MOVED, "clerk", Option.some(DataShoji.NUMBER))
                    .about(DataShoji.SHARED)
                    .with("name", number));
            AuditEvent other = AuditEvent.ofBank(
                            at, Kind.TOKENS_SHIPPED, "other", Option.some(new ContractId("K-0002")))
                    .about(DataShoji.ICHIROS);
            store().given(Changes.NONE.event(other).event(other).event(other));
        }

        for (TrailQuestion question : List.of(
                TWO_DAYS.of(DataShoji.NUMBER),
                TWO_DAYS.on(DataShoji.SHARED),
                TWO_DAYS.by("clerk"),
                TWO_DAYS.being(Kind.DEVICE_MOVED))) {
            for (int limit = 1; limit <= 6; limit++) {
                assertThat(names(pages(question, limit)))
                        .as("pages of %d, %s", limit, question)
                        .containsExactly("4", "3", "2", "1", "0");
            }
        }
    }

    @Test
    default void goesOnFromWhereNothingStandsToo() {
        committed(named("a", BEGIN));
        committed(named("b", BEGIN.plusMillis(2)));
        TrailPosition between = new TrailPosition(new UUID(BEGIN.plusMillis(1).toEpochMilli() << 16, 0), 0);
        TrailPosition afterAll = new TrailPosition(new UUID(-1, -1), 0);
        TrailPosition beforeAll = new TrailPosition(new UUID(0, 0), 0);

        assertThat(names(search(TWO_DAYS, Option.some(between), 10))).containsExactly("a");
        assertThat(names(search(TWO_DAYS, Option.some(afterAll), 10))).containsExactly("b", "a");
        assertThat(search(TWO_DAYS, Option.some(beforeAll), 10)).isEmpty();
    }

    @Test
    default void findsNothingAfterThePeriodWhereverThePageBegins() {
        committed(named("a", BEGIN));
        committed(named("after", END));
        TrailPosition later = new TrailPosition(new UUID(END.plusSeconds(1).toEpochMilli() << 16, 0), 0);

        assertThat(names(search(TWO_DAYS, Option.some(later), 10))).containsExactly("a");
    }

    @Test
    default void findsWhatHappenedOnTheFirstDaysThatComputersKnowOf() {
        committed(named("a", Instant.parse("1970-01-01T00:00:00Z")));
        committed(named("b", Instant.parse("1970-01-02T00:00:00Z")));
        TrailQuestion winter =
                TrailQuestion.about(new ReportPeriod(LocalDate.of(1969, 12, 1), LocalDate.of(1970, 1, 31)));

        assertThat(names(found(winter))).containsExactly("b", "a");
    }

    @Test
    default void seesEveryCommitThatWasAcknowledged() {
        assertThat(found(TWO_DAYS)).isEmpty();

        committed(named("a", BEGIN));

        assertThat(names(found(TWO_DAYS))).containsExactly("a");
    }

    @Test
    default void takesASearchThatIsNotAnsweredForAFault() {
        AuditSearch broken = brokenStore().auditSearch();

        assertThatThrownBy(() -> broken.search(TWO_DAYS, Option.none(), 1)).isInstanceOf(PortUnavailable.class);
    }

    private List<TrailLine> pages(TrailQuestion question, int limit) {
        List<TrailLine> read = List.empty();
        List<TrailLine> page = search(question, Option.none(), limit);
        while (page.nonEmpty()) {
            assertThat(page.size()).isLessThanOrEqualTo(limit);
            read = read.appendAll(page);
            assertThat(read).as("what goes on without an end").hasSizeLessThan(100);
            page = search(question, Option.some(page.last().position()), limit);
        }
        return read;
    }

    private List<TrailLine> found(TrailQuestion question) {
        return search(question, Option.none(), 1_000);
    }

    private List<TrailLine> search(TrailQuestion question, Option<TrailPosition> before, int limit) {
        return store().auditSearch().search(question, before, limit);
    }

    private void committed(AuditEvent event) {
        store().given(Changes.NONE.event(event));
    }

    private static List<String> names(List<TrailLine> lines) {
        return lines.flatMap(line -> line.event().facts().get("name"));
    }

    private static AuditEvent named(String name, Instant at) {
        return AuditEvent.ofCustomer(at, Kind.LOGGED_OUT, DataShoji.NUMBER, DataShoji.HANAKO.loginId())
                .with("name", name);
    }
}
