package jp.kumiai.otp.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Stream;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.port.TrailSeals.Outcome;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.sealing.SealedEvents;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every {@link TrailSeals} keeps seals. How it reads what they are over is in {@link RecordedEventsContract}. */
public interface TrailSealsContract extends StoreContract {

    /** Seals that between them hold every field at its bounds, and the optional one both present and absent. */
    static Stream<TrailSeal> seals() {
        Option<Instant> removedBefore = Option.some(Instant.parse("2014-03-29T15:00:00.000001Z"));
        SealedEvents nothing = new SealedEvents(0, Option.none(), "0123456789abcdef".repeat(4));
        SealedEvents one = new SealedEvents(1, Option.some(SampleStates.A_LATER_ONE), "0".repeat(64));
        SealedEvents many = new SealedEvents(Long.MAX_VALUE, Option.some(SampleStates.AN_INSTANT), "f".repeat(64));
        Instant since = SampleStates.AN_INSTANT;
        Instant until = SampleStates.A_LATER_ONE;
        return Stream.of(
                new TrailSeal(1, since, until, nothing, Option.none(), "0".repeat(64)),
                new TrailSeal(2, since, until, one, removedBefore, "fedcba9876543210".repeat(4)),
                new TrailSeal(Long.MAX_VALUE, since, until, many, removedBefore, "a".repeat(64)));
    }

    @Test
    default void beginsBeforeEverythingThatItRecordsAndNeverAnew() {
        Instant beginning = store().trailSeals().beginning();
        store().given(Changes.NONE.event(event(DataShoji.A_MONTH_AGO)));
        add(seal(1, DataShoji.NOW));
        remove(DataShoji.NOW);
        ArrayList<Instant> recorded = new ArrayList<>();
        store().trailSeals().read(Instant.EPOCH, RecordedEventsContract.END, event -> recorded.add(event.recordedAt()));

        assertThat(recorded).hasSize(1).allSatisfy(at -> assertThat(at).isAfterOrEqualTo(beginning));
        assertThat(store().trailSeals().beginning()).isEqualTo(beginning);
    }

    @Test
    default void isNotOlderThanItsBeginningWhateverHappenedBefore() {
        assertThat(store().trailSeals().isOlderThanItsBeginning()).isFalse();

        store().given(Changes.NONE.event(event(DataShoji.A_MONTH_AGO)));

        assertThat(store().trailSeals().isOlderThanItsBeginning()).isFalse();
    }

    @Test
    default void hasNoSealInAnEmptyStore() {
        assertThat(store().trailSeals().last()).isEmpty();
        assertThat(store().trailSeals().after(0, 10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seals")
    default void givesBackEveryFieldOfASeal(TrailSeal seal) {
        add(seal);

        assertThat(store().trailSeals().last()).contains(seal);
        assertThat(store().trailSeals().after(seal.number() - 1, 2)).containsExactly(seal);
    }

    @Test
    default void takesSealsOfAnyInstantAndHasTheOneWithTheHighestNumberLast() {
        TrailSeal tenth = seal(10, DataShoji.A_MONTH_AGO);
        add(seal(9, DataShoji.NOW));
        add(tenth);
        add(seal(2, DataShoji.A_MONTH_AGO));

        assertThat(store().trailSeals().last()).contains(tenth);
        assertThat(numbersAfter(0, 10)).containsExactly(2L, 9L, 10L);
    }

    @Test
    default void tellsTheSealsAfterANumberByTheirNumbersAndNoMoreThanTheLimit() {
        for (long number : new long[] {10, 1, 2, 30, 9}) {
            add(seal(number, DataShoji.NOW));
        }

        assertThat(numbersAfter(0, 10)).containsExactly(1L, 2L, 9L, 10L, 30L);
        assertThat(numbersAfter(0, Integer.MAX_VALUE)).containsExactly(1L, 2L, 9L, 10L, 30L);
        assertThat(numbersAfter(2, 2)).containsExactly(9L, 10L);
        assertThat(numbersAfter(10, 1)).containsExactly(30L);
        assertThat(numbersAfter(11, 10)).containsExactly(30L);
        assertThat(numbersAfter(30, 10)).isEmpty();
    }

    @Test
    default void refusesASealWhoseNumberIsTakenAndChangesNothing() {
        TrailSeal first = seal(1, DataShoji.NOW);
        add(first);

        assertThat(store().trailSeals().add(first)).isEqualTo(Outcome.NUMBER_TAKEN);
        assertThat(store().trailSeals().add(seal(1, DataShoji.NOW.plusSeconds(1))))
                .isEqualTo(Outcome.NUMBER_TAKEN);

        assertThat(store().trailSeals().after(0, 10)).containsExactly(first);
        assertThat(store().trailSeals().last()).contains(first);
    }

    @Test
    default void seesEverySealThatWasAddedAndLeavesWhatWasReadAsItWas() {
        Option<TrailSeal> none = store().trailSeals().last();
        List<TrailSeal> nothing = store().trailSeals().after(0, 10);
        TrailSeal first = seal(1, DataShoji.NOW);
        add(first);

        assertThat(none).isEmpty();
        assertThat(nothing).isEmpty();
        assertThat(store().trailSeals().last()).contains(first);
        assertThat(store().trailSeals().after(0, 10)).containsExactly(first);
    }

    @Test
    default void keepsSealsOutOfTheTrailAndThroughEveryRemoval() {
        TrailSeal first = seal(1, DataShoji.A_MONTH_AGO);
        add(first);
        assertThat(store().events()).isEmpty();

        store().given(Changes.NONE.event(event(DataShoji.A_MONTH_AGO)));
        remove(DataShoji.NOW);

        assertThat(store().trailSeals().after(0, 10)).containsExactly(first);
    }

    @Test
    default void takesSealsThatCannotBeReadOrAddedForAFault() {
        TrailSeals broken = brokenStore().trailSeals();

        assertThatThrownBy(broken::beginning).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(broken::isOlderThanItsBeginning).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(broken::last).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.after(0, 1)).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.add(seal(1, DataShoji.NOW))).isInstanceOf(PortUnavailable.class);
    }

    private void add(TrailSeal seal) {
        assertThat(store().trailSeals().add(seal)).isEqualTo(Outcome.ADDED);
    }

    private void remove(Instant before) {
        assertThat(store().retention()
                        .remove(new CutOffs(before, before), 10, removed -> event(DataShoji.NOW))
                        .events())
                .isEqualTo(1);
    }

    private List<Long> numbersAfter(long number, int limit) {
        return store().trailSeals().after(number, limit).map(TrailSeal::number);
    }

    private static AuditEvent event(Instant at) {
        return AuditEvent.ofBank(at, AuditEvent.Kind.RECORDS_REMOVED, "sato", Option.none());
    }

    private static TrailSeal seal(long number, Instant until) {
        SealedEvents events = new SealedEvents(3, Option.some(DataShoji.A_MONTH_AGO), "0123456789abcdef".repeat(4));
        return new TrailSeal(
                number, until.minusSeconds(60), until, events, Option.none(), "fedcba9876543210".repeat(4));
    }
}
