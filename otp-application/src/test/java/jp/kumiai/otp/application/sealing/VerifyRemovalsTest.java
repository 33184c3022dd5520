package jp.kumiai.otp.application.sealing;

import static jp.kumiai.otp.application.sealing.SampleTrail.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.retention.RemoveOldRecords;
import jp.kumiai.otp.application.retention.RemoveOldRecordsService;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.retention.RecordsRemoved;
import jp.kumiai.otp.domain.retention.RetentionPolicy;
import jp.kumiai.otp.domain.sealing.Finding;
import jp.kumiai.otp.domain.sealing.Finding.Kind;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is told of events that are gone. In the first minute only old ones were recorded, which had come from elsewhere; in
 * the second two young ones, in the third an old and a young one, and in the fourth two young ones again.
 */
class VerifyRemovalsTest {

    private final SampleTrail trail = new SampleTrail();
    private final Instant old = trail.minute(0).minus(Duration.ofDays(12 * 366));

    @BeforeEach
    void record() {
        recordOld("old 1");
        recordOld("old 2");
        recordOld("old 3");
        trail.record(trail.minute(1), "young 1", "young 2");
        trail.record(trail.minute(2), "young 3");
        recordOld("old 4");
        trail.record(trail.minute(3), "young 4", "young 5");
        trail.record(trail.minute(4), "last");
        assertThat(trail.seal()).hasSize(4);
    }

    @Test
    void countsOldEventsThatWereRemovedAndFindsNothing() {
        removeOldRecords();
        trail.settleAt(trail.minute(6));
        trail.seal();

        TrailReport report = trail.verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.removed()).isEqualTo(4);
        assertThat(report.events()).isEqualTo(5 + 2 + 1);
    }

    @Test
    void takesNobodyForAForgerWhoseRemovalIsNotSealedYet() {
        removeOldRecords();

        TrailReport report = trail.verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.removed()).isEqualTo(4);
        assertThat(report.unsealed()).isEqualTo(2);
    }

    @Test
    void takesNobodyForAForgerWhoRemovesDuringTheVerification() {
        SlowNode slow = new SlowNode(trail.seals(), this::removeOldRecords);

        TrailReport report = verify(slow);

        assertThat(report.findings()).isEmpty();
        assertThat(report.removed()).isZero();
    }

    @Test
    void saysNothingOfRemovalsWhenThereWasNothingOldToRemove() {
        SampleTrail young = new SampleTrail().sealedFor(2);
        removeOldRecords(young);

        assertThat(young.verify().removed()).isZero();
        assertThat(young.verify().sound()).isTrue();
    }

    @Test
    void findsThatYoungEventsAreGoneBesidesTheOldOnes() {
        removeOldRecords();
        trail.removeEvents("young 2");

        assertThat(trail.verify().findings()).containsExactly(missing(2, 1));
        assertThat(trail.verify().removed()).isEqualTo(4);
    }

    @Test
    void findsThatOldEventsAreGoneOfWhichNoRemovalTells() {
        trail.removeEvents("old 1");

        assertThat(trail.verify().findings()).containsExactly(missing(1, 2));
        assertThat(trail.verify().removed()).isZero();
    }

    /** The oldest event under a seal decides: which of them are gone cannot be told. */
    @Test
    void cannotTellOldFromYoungUnderOneSeal() {
        removeOldRecords();
        trail.removeEvents("young 3");

        assertThat(trail.verify().findings()).isEmpty();
        assertThat(trail.verify().removed()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"1,EVENTS_CHANGED", "2,EVENTS_ADDED"})
    void findsWhatWasPutInThePlaceOfOldEventsThatWereRemoved(int added, Kind kind) {
        removeOldRecords();
        for (int number = 0; number < added; number++) {
            trail.addEvent(trail.minute(2).plusSeconds(1), event(old, "added"));
        }

        assertThat(trail.verify().findings()).containsExactly(finding(kind, 3, 2, 1 + added));
        assertThat(trail.verify().removed()).isEqualTo(3);
    }

    @Test
    void believesNoRemovalThatTellsOfEventsThatWereToBeKept() {
        trail.removeEvents("young 1", "young 2");
        record(removal(trail.minute(4), trail.minute(4)));

        assertThat(trail.verify().findings()).containsExactly(missing(2, 0));
    }

    @Test
    void believesNoRemovalThatWasSealedAndTellsOfEventsThatWereToBeKept() {
        record(removal(trail.minute(4), trail.minute(4)));
        trail.settleAt(trail.minute(6));
        trail.seal();
        trail.removeEvents("young 1", "young 2");

        assertThat(trail.verify().findings()).containsExactly(missing(2, 0));
    }

    /** Nothing that is recorded in a hundred years can be there, and it would make today's events old. */
    @Test
    void believesNoRemovalOfTheFuture() {
        trail.removeEvents("young 1", "young 2");
        Instant inAHundredYears = trail.minute(0).plus(Duration.ofDays(36_600));
        trail.addEvent(inAHundredYears, removal(inAHundredYears, trail.minute(4)));

        assertThat(trail.verify().findings()).containsExactly(missing(2, 0));
    }

    /** What is not settled yet may be there; a day makes nothing old. */
    @ParameterizedTest
    @CsvSource({"-1,true", "0,false"})
    void believesARemovalUpToADayAfterWhatHasSettled(long micros, boolean believed) {
        trail.removeEvents("old 1");
        Instant recordedAt = trail.seals().settled().plus(Duration.ofDays(1)).plus(micros, ChronoUnit.MICROS);
        trail.addEvent(recordedAt, removal(recordedAt, old.plusSeconds(1)));

        assertThat(trail.verify().sound()).isEqualTo(believed);
    }

    @Test
    void believesNoRemovalThatWasPutUnderASealLater() {
        trail.removeEvents("old 1");
        trail.addEvent(trail.minute(3), removal(trail.minute(3), old.plusSeconds(1)));

        assertThat(trail.verify().findings()).containsExactly(missing(1, 2), finding(Kind.EVENTS_ADDED, 4, 2, 3));
    }

    @Test
    void tellsThatASealWasMadeToTellOfARemoval() {
        trail.removeEvents("young 1", "young 2");
        trail.changeSeal(
                4,
                seal -> new TrailSeal(
                        4, seal.since(), seal.until(), seal.events(), Option.some(trail.minute(4)), seal.mac()));

        assertThat(trail.verify().findings().map(Finding::kind)).contains(Kind.SEAL_CHANGED);
        assertThat(trail.verify().sound()).isFalse();
    }

    private void removeOldRecords() {
        removeOldRecords(trail);
    }

    /** A minute and more after what was sealed last; leaves an event for a minute with none. */
    private static void removeOldRecords(SampleTrail from) {
        Instant now = from.seals().settled().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        new RemoveOldRecordsService(SteppingClock.at(now), from.store().retention())
                .remove(new RemoveOldRecords.Command(
                        RetentionPolicy.STANDARD, RemoveOldRecords.Mode.REMOVE, "sato", (removed, ofAll) -> {}));
    }

    private TrailReport verify(SlowNode slow) {
        return new VerifyTrailService(slow, SampleTrail.KEY)
                .verify(new VerifyTrail.Command(List.empty(), (seals, ofAll) -> {}));
    }

    private void recordOld(String name) {
        record(event(old, name));
    }

    private void record(AuditEvent event) {
        trail.store().given(Changes.NONE.event(event));
    }

    private static AuditEvent removal(Instant at, Instant before) {
        return AuditEvent.ofBank(at, AuditEvent.Kind.RECORDS_REMOVED, "sato", Option.none())
                .with(RecordsRemoved.EVENTS_BEFORE, before);
    }

    private Finding missing(long number, long found) {
        return finding(
                Kind.EVENTS_MISSING, number, trail.sealNumber(number).events().count(), found);
    }

    private Finding finding(Kind kind, long number, long sealed, long found) {
        return new Finding(kind, number, number, trail.minute(number - 1), trail.minute(number), sealed, found);
    }
}
