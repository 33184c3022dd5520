package jp.kumiai.otp.application.sealing;

import static jp.kumiai.otp.application.sealing.SampleTrail.KEY;
import static jp.kumiai.otp.application.sealing.SampleTrail.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.retention.RecordsRemoved;
import jp.kumiai.otp.domain.sealing.EventDigest;
import jp.kumiai.otp.domain.sealing.SealedEvents;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealTrailTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final SampleTrail trail = new SampleTrail();
    private final TrailSeals seals = trail.seals();

    @Nested
    class Covers {

        @Test
        void everythingFromTheBeginningOnAtFirst() {
            trail.record(seals.beginning(), "first", "second");
            trail.settleAt(trail.minute(1));

            Option<TrailSeal> seal = seal(MINUTE);

            SealedEvents events = found(trail.minute(0), trail.minute(1));
            assertThat(events.count()).isEqualTo(3);
            assertThat(seal).contains(made(1, trail.minute(0), trail.minute(1), events, Option.none()));
            assertThat(stored()).containsExactlyElementsOf(seal);
        }

        @Test
        void whatHasComeSinceTheSealBefore() {
            trail.settleAt(trail.minute(0).plusSeconds(30));
            TrailSeal first = seal(TEN_SECONDS).get();
            trail.record(first.until(), "at the very bound");
            trail.settleAt(trail.minute(1));

            TrailSeal second = seal(TEN_SECONDS).get();

            SealedEvents events = found(first.until(), trail.minute(1));
            assertThat(events.count()).isEqualTo(2);
            assertThat(second).isEqualTo(made(2, first.until(), trail.minute(1), events, Option.none()));
            assertThat(stored()).containsExactly(first, second);
        }

        @Test
        void noMoreThanWhatHasSettled() {
            trail.settleAt(trail.minute(0).plusSeconds(30));
            Instant settled = seals.settled();
            SlowNode node = new SlowNode(seals, () -> trail.record(settled, "too late for this seal"));

            TrailSeal seal = new SealTrailService(node, KEY, TEN_SECONDS).seal().get();

            assertThat(seal.until()).isEqualTo(settled);
            assertThat(seal.events().count()).isEqualTo(1);
        }

        @Test
        void aMinuteAtMost() {
            trail.record(trail.minute(1).minus(1, ChronoUnit.MICROS), "in the first minute");
            trail.record(trail.minute(1), "in the second");
            trail.settleAt(trail.minute(2).plusSeconds(9));

            List<TrailSeal> made = sealUntilThereIsNoMore();

            assertThat(made.map(TrailSeal::until)).containsExactly(trail.minute(1), trail.minute(2));
            assertThat(made.map(TrailSeal::since)).containsExactly(trail.minute(0), trail.minute(1));
            assertThat(made.map(seal -> seal.events().count())).containsExactly(1L, 1L);
        }

        @Test
        void minutesInWhichNothingHappenedToo() {
            trail.settleAt(trail.minute(3));

            List<TrailSeal> made = sealUntilThereIsNoMore();

            SealedEvents nothing = new EventDigest().end();
            assertThat(made).hasSize(3).isEqualTo(stored());
            assertThat(made.take(2).map(TrailSeal::events)).containsExactly(nothing, nothing);
            assertThat(made.map(TrailSeal::number)).containsExactly(1L, 2L, 3L);
        }
    }

    @Nested
    class IsTooEarly {

        @ParameterizedTest
        @ValueSource(longs = {0, 10})
        void inAnEmptyStore(long seconds) {
            assertThat(seal(Duration.ofSeconds(seconds))).isEmpty();
            assertThat(stored()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"-1,0", "0,1", "1,1"})
        void beforeTheShortestSpanIsOver(long micros, int made) {
            trail.settleAt(seals.beginning().plus(TEN_SECONDS).plus(micros, ChronoUnit.MICROS));

            assertThat(seal(TEN_SECONDS)).hasSize(made);
            assertThat(stored()).hasSize(made);
        }

        @ParameterizedTest
        @CsvSource({"-1,0", "0,1", "1,1"})
        void beforeTheShortestSpanAfterTheLastSealIsOver(long micros, int made) {
            trail.settleAt(trail.minute(1));
            TrailSeal first = seal(TEN_SECONDS).get();
            trail.settleAt(first.until().plus(TEN_SECONDS).plus(micros, ChronoUnit.MICROS));

            assertThat(seal(TEN_SECONDS)).hasSize(made);
            assertThat(stored()).hasSize(1 + made);
        }

        @Test
        void whenNothingHasSettledSinceEvenWithoutAShortestSpan() {
            trail.settleAt(trail.minute(0).plusSeconds(1));
            assertThat(seal(Duration.ZERO)).isNotEmpty();

            assertThat(seal(Duration.ZERO)).isEmpty();
            assertThat(stored()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"-1,0", "0,1"})
        void beforeTheLongestSpanIsOverWhenThatIsTheShortest(long micros, int made) {
            trail.settleAt(trail.minute(1).plus(micros, ChronoUnit.MICROS));

            assertThat(seal(SealTrailService.MAX_SPAN)).hasSize(made);
        }
    }

    @Nested
    class TellsOfRemovals {

        private final Instant early = Instant.parse("2030-01-01T00:00:00Z");
        private final Instant late = Instant.parse("2030-02-01T00:00:00Z");

        @Test
        void inEverySealFromTheOneWithTheEventOn() {
            trail.settleAt(trail.minute(1));
            recordRemoval(trail.minute(1), early);
            trail.settleAt(trail.minute(3));

            assertThat(sealUntilThereIsNoMore().map(TrailSeal::removedBefore))
                    .containsExactly(Option.none(), Option.some(early), Option.some(early));
        }

        @Test
        void onlyByTheLatestOfThem() {
            recordRemoval(trail.minute(0), early);
            recordRemoval(trail.minute(1), late);
            recordRemoval(trail.minute(2), early);
            trail.settleAt(trail.minute(3));

            assertThat(sealUntilThereIsNoMore().map(TrailSeal::removedBefore))
                    .containsExactly(Option.some(early), Option.some(late), Option.some(late));
        }

        @Test
        void thatNeverWereInNone() {
            recordRemoval(trail.minute(0), trail.minute(0));
            trail.settleAt(trail.minute(1));

            assertThat(sealUntilThereIsNoMore().map(TrailSeal::removedBefore)).containsExactly(Option.none());
        }
    }

    @Test
    void leavesItToTheFasterOfTwoNodes() {
        trail.settleAt(trail.minute(2));
        ArrayList<TrailSeal> faster = new ArrayList<>();
        SealTrail slower = new SealTrailService(
                new SlowNode(seals, () -> {
                    faster.addAll(seal(MINUTE).toJavaList());
                    trail.record(trail.minute(2), "seen by the slower one only");
                }),
                KEY,
                MINUTE);

        Option<TrailSeal> none = slower.seal();

        assertThat(none).isEmpty();
        assertThat(faster).hasSize(1);
        assertThat(stored()).containsExactlyElementsOf(faster);
        assertThat(slower.seal().map(TrailSeal::number)).contains(2L);
        assertThat(trail.verify().findings()).isEmpty();
    }

    @Test
    void takesNoShortestSpanThatIsLongerThanTheLongest() {
        Duration longer = SealTrailService.MAX_SPAN.plusNanos(1);

        assertThatThrownBy(() -> seal(longer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makesNoSealWhenTheStoreDoesNotAnswer() {
        trail.settleAt(trail.minute(1));
        trail.store().stopAnswering();

        assertThatThrownBy(() -> seal(MINUTE)).isInstanceOf(PortUnavailable.class);

        trail.store().answerAgain();
        assertThat(stored()).isEmpty();
    }

    private Option<TrailSeal> seal(Duration minSpan) {
        return new SealTrailService(seals, KEY, minSpan).seal();
    }

    private List<TrailSeal> sealUntilThereIsNoMore() {
        return trail.seal();
    }

    private List<TrailSeal> stored() {
        return seals.after(0, 100);
    }

    private TrailSeal made(
            long number, Instant since, Instant until, SealedEvents events, Option<Instant> removedBefore) {
        return KEY.seal(
                seals.after(number - 2, 1)
                        .filter(seal -> seal.number() == number - 1)
                        .headOption(),
                new TrailSeal(number, since, until, events, removedBefore, ""));
    }

    private SealedEvents found(Instant since, Instant until) {
        EventDigest digest = new EventDigest();
        seals.read(since, until, digest::add);
        return digest.end();
    }

    private void recordRemoval(Instant at, Instant before) {
        trail.store()
                .given(Changes.NONE.event(AuditEvent.ofBank(at, AuditEvent.Kind.RECORDS_REMOVED, "sato", Option.none())
                        .with(RecordsRemoved.EVENTS_BEFORE, before)));
    }
}
