package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How every {@link TrailSeals} reads what was recorded. When that was, the store says by its own clock, which no clause
 * knows; whoever sets a store up for them leaves no margin before {@link TrailSeals#settled}.
 */
public interface RecordedEventsContract extends StoreContract {

    /** After everything that a store records. */
    Instant END = Instant.parse("9999-12-31T00:00:00Z");

    @Test
    default void readsNothingFromAnEmptyStore() {
        assertThat(recorded()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jp.kumiai.otp.application.testkit.SampleStates#events")
    default void givesEveryFieldOfAnEventAndItsFactsInTheirOrder(AuditEvent event) {
        store().given(Changes.NONE.event(event));

        RecordedEvent found = recorded().get();

        assertThat(found).isEqualTo(RecordedEvent.of(found.recordedAt(), found.key(), Kept.of(event)));
        assertThat(found.facts().toList()).isEqualTo(event.facts().toList());
    }

    @Test
    default void givesEveryEventOnceAndThoseThatAreAlikeAsOftenAsTheyHappened() {
        AuditEvent alike = event("alike");
        store().given(Changes.NONE.event(alike).event(alike).event(event("other")));
        store().given(Changes.NONE.event(alike));
        assertThat(store().tokenStock().add(List.of(aToken().build()), List.empty(), event("delivered"), count -> {}))
                .isEqualTo(TokenStock.Outcome.ADDED);

        assertThat(names(recorded())).containsExactlyInAnyOrder("alike", "alike", "other", "alike", "delivered");
    }

    @Test
    default void tellsEveryEventFromEveryOtherByItsKey() {
        for (int commit = 0; commit < 12; commit++) {
            store().given(Changes.NONE.event(event("alike")).event(event("alike")));
        }

        assertThat(recorded().map(RecordedEvent::key)).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    default void readsInTheOrderOfTheRecordingAndThenOfTheKeys() {
        for (int day : new int[] {3, 1, 2}) {
            Instant at = DataShoji.NOW.plus(Duration.ofDays(day));
            store().given(Changes.NONE.event(event("a", at)).event(event("b", at)));
        }

        List<RecordedEvent> found = recorded();

        assertThat(found).hasSize(6);
        assertThat(found).isEqualTo(inTheirOrder(found));
    }

    @Test
    default void readsTheEventsOfACommitInTheirOrderWhenTheyWereRecordedAtOneInstant() {
        List<String> names = List.rangeClosed(10, 30).map(String::valueOf);
        store().given(names.map(RecordedEventsContract::event).foldLeft(Changes.NONE, Changes::event));

        List<RecordedEvent> found = recorded();

        assertThat(found.groupBy(RecordedEvent::recordedAt).values())
                .allSatisfy(atOnce ->
                        assertThat(names(atOnce)).isEqualTo(names(atOnce).sorted()));
        assertThat(names(found)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(found).isEqualTo(inTheirOrder(found));
    }

    @Test
    default void readsFromOneInstantOnAndUpToAnotherThatIsNotIncluded() {
        for (String name : List.of("first", "second", "third")) {
            store().given(Changes.NONE.event(event(name)));
        }
        List<RecordedEvent> all = recorded();

        for (Instant bound : all.map(RecordedEvent::recordedAt)) {
            Instant next = bound.plus(1, ChronoUnit.MICROS);

            assertThat(read(Instant.EPOCH, bound))
                    .isEqualTo(all.filter(event -> event.recordedAt().isBefore(bound)));
            assertThat(read(bound, next))
                    .isEqualTo(all.filter(event -> event.recordedAt().equals(bound)));
            assertThat(read(next, END))
                    .isEqualTo(all.filter(event -> event.recordedAt().isAfter(bound)));
        }
    }

    @Test
    default void readsOnTheThreadThatAsksAndLetsTheReaderThrow() {
        IllegalStateException enough = new IllegalStateException("enough");
        store().given(Changes.NONE.event(event("first")).event(event("second")));
        HashSet<Thread> threads = new HashSet<>();

        assertThatThrownBy(() -> store().trailSeals().read(Instant.EPOCH, END, event -> {
                    threads.add(Thread.currentThread());
                    throw enough;
                }))
                .isSameAs(enough);

        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(recorded()).hasSize(2);
    }

    @Test
    default void readsAnyNumberOfEvents() {
        List<AuditEvent> many = List.range(0, 2_500).map(String::valueOf).map(RecordedEventsContract::event);
        many.grouped(500).forEach(some -> store().given(some.foldLeft(Changes.NONE, Changes::event)));

        assertThat(names(recorded())).hasSize(2_500).doesNotHaveDuplicates();
    }

    @Test
    default void seesEveryCommitThatWasAcknowledged() {
        List<RecordedEvent> before = recorded();

        store().given(Changes.NONE.event(event("event")));

        assertThat(before).isEmpty();
        assertThat(recorded()).hasSize(1);
    }

    @Test
    default void readsNothingOfWhatWasNeverCommitted() {
        store().given(DataShoji.founded());
        Changes stale = Changes.NONE
                .token(aToken().numbered(DataShoji.SHARED).version(2).build())
                .event(event("stale"));

        assertThat(store().commits().commit(stale)).isEqualTo(Outcome.STALE);

        assertThat(recorded()).isEmpty();
    }

    @Test
    default void isCompleteUpToWhereItHasSettledWheneverEventsHappened() {
        store().given(Changes.NONE.event(event("first", DataShoji.NOW)));
        Instant settled = store().trailSeals().settled();
        List<RecordedEvent> complete = read(Instant.EPOCH, settled);
        store().given(Changes.NONE.event(event("long ago", DataShoji.A_MONTH_AGO)));
        store().given(Changes.NONE.event(event("at once", DataShoji.NOW)));

        List<RecordedEvent> all = recorded();

        assertThat(all).hasSize(3);
        assertThat(complete)
                .isEqualTo(read(Instant.EPOCH, settled))
                .isEqualTo(all.filter(event -> event.recordedAt().isBefore(settled)));
        assertThat(all.filter(event -> !named("first", event)))
                .allSatisfy(event -> assertThat(event.recordedAt()).isAfterOrEqualTo(settled));
    }

    @Test
    default void settlesAsFarAsWasRecordedOnceEveryCommitIsOver() {
        store().given(Changes.NONE.event(event("first")));
        store().given(Changes.NONE.event(event("second")));

        assertThat(store().trailSeals().settled())
                .isAfterOrEqualTo(recorded().last().recordedAt());
    }

    @Test
    default void neverSettlesForLessThanBefore() {
        ArrayList<Instant> settled =
                new ArrayList<>(java.util.List.of(store().trailSeals().settled()));
        for (int days : new int[] {0, 2, 1}) {
            store().given(Changes.NONE.event(event("event", DataShoji.NOW.plus(Duration.ofDays(days)))));
            settled.add(store().trailSeals().settled());
        }
        remove(DataShoji.NOW.plus(Duration.ofDays(3)));
        settled.add(store().trailSeals().settled());

        assertThat(settled).isSorted();
    }

    @Test
    default void readsWhatIsLeftOfARemovalAsItWasAndTheEventThatTellsOfIt() {
        store().given(Changes.NONE.event(event("old", DataShoji.A_MONTH_AGO)).event(event("young")));
        store().given(Changes.NONE.event(event("late", DataShoji.A_MONTH_AGO)));
        store().given(Changes.NONE.event(event("youngest")));
        List<RecordedEvent> before = recorded();

        remove(DataShoji.NOW);

        List<RecordedEvent> after = recorded();
        assertThat(names(after)).containsExactly("young", "youngest", "removed");
        assertThat(after.dropRight(1))
                .isEqualTo(before.filter(event -> named("young", event) || named("youngest", event)));
        assertThat(before.map(RecordedEvent::key)).doesNotContain(after.last().key());
    }

    @Test
    default void takesEventsThatCannotBeReadForAFault() {
        TrailSeals broken = brokenStore().trailSeals();

        assertThatThrownBy(broken::settled).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.read(Instant.EPOCH, END, event -> {})).isInstanceOf(PortUnavailable.class);
    }

    private static List<RecordedEvent> inTheirOrder(List<RecordedEvent> events) {
        return events.sorted(Comparator.comparing(RecordedEvent::recordedAt).thenComparing(RecordedEvent::key));
    }

    private List<RecordedEvent> recorded() {
        return read(Instant.EPOCH, END);
    }

    private List<RecordedEvent> read(Instant since, Instant until) {
        ArrayList<RecordedEvent> found = new ArrayList<>();
        store().trailSeals().read(since, until, found::add);
        return List.ofAll(found);
    }

    private void remove(Instant before) {
        assertThat(store().retention()
                        .remove(new CutOffs(before, before), 10, removed -> event("removed"))
                        .events())
                .isPositive();
    }

    private static boolean named(String name, RecordedEvent event) {
        return event.facts().get("name").contains(name);
    }

    private static List<String> names(List<RecordedEvent> events) {
        return events.flatMap(event -> event.facts().get("name"));
    }

    private static AuditEvent event(String name) {
        return event(name, DataShoji.NOW);
    }

    private static AuditEvent event(String name, Instant at) {
        return AuditEvent.ofBank(at, AuditEvent.Kind.TOKENS_IMPORTED, "sato", Option.none())
                .with("name", name);
    }
}
