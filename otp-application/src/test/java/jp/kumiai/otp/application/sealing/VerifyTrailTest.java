package jp.kumiai.otp.application.sealing;

import static jp.kumiai.otp.application.sealing.SampleTrail.KEY;
import static jp.kumiai.otp.application.sealing.SampleTrail.event;
import static jp.kumiai.otp.application.sealing.SampleTrail.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.sealing.EventDigest;
import jp.kumiai.otp.domain.sealing.Finding;
import jp.kumiai.otp.domain.sealing.Finding.Kind;
import jp.kumiai.otp.domain.sealing.KnownSeal;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.sealing.SealedEvents;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A verification of five minutes with a seal and two events each, and of an event that came after them. */
class VerifyTrailTest {

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final SampleTrail trail = new SampleTrail().sealedFor(5);

    @Nested
    class IsSound {

        @Test
        void whenNothingWasDoneToIt() {
            Option<TrailSeal> last = Option.some(trail.sealNumber(5));

            TrailReport report = trail.verify();

            assertThat(report).isEqualTo(new TrailReport(5, 10, 0, 1, false, last, List.empty()));
            assertThat(report.sound()).isTrue();
        }

        @Test
        void whenItIsEmpty() {
            assertThat(new SampleTrail().verify())
                    .isEqualTo(new TrailReport(0, 0, 0, 0, false, Option.none(), List.empty()));
        }

        @Test
        void whenNothingHasBeenSealedYet() {
            SampleTrail unsealed = new SampleTrail();
            unsealed.record(unsealed.minute(0), "first", "second");

            assertThat(unsealed.verify()).isEqualTo(new TrailReport(0, 0, 0, 2, false, Option.none(), List.empty()));
        }

        @Test
        void whenEverySealIsTheOneThatIsKnown() {
            assertThat(trail.verify(trail.known(1), trail.known(3), trail.known(5))
                            .sound())
                    .isTrue();
        }

        @Test
        void wheneverMoreIsSealedMeanwhile() {
            SlowNode slow = new SlowNode(trail.seals(), () -> {
                trail.settleAt(trail.minute(7));
                assertThat(trail.seal()).hasSize(2);
            });

            TrailReport report = new VerifyTrailService(slow, KEY)
                    .verify(new VerifyTrail.Command(List.of(trail.known(5)), (seals, ofAll) -> {}));

            assertThat(report.sound()).isTrue();
            assertThat(report.last()).contains(trail.sealNumber(5));
            assertThat(report.unsealed()).isEqualTo(2);
        }

        @Test
        void asFarAsAnybodyCanTellWhenItIsOlderThanItsSeals() {
            trail.tampered().beOlder();

            assertThat(trail.verify().olderThanSeals()).isTrue();
            assertThat(trail.verify().sound()).isTrue();
        }
    }

    @Nested
    class FindsEvents {

        @Test
        void thatWereTakenAway() {
            trail.removeEvents("3a");

            assertFound(events(Kind.EVENTS_MISSING, 3, 3, 2, 1));
            assertThat(trail.verify().events()).isEqualTo(9);
            assertThat(trail.verify().removed()).isZero();
            assertThat(trail.verify().sound()).isFalse();
        }

        @Test
        void thatWereTakenAwayFromTheFirstAndTheLastMinute() {
            trail.removeEvents("1a", "1b", "5b");

            assertFound(events(Kind.EVENTS_MISSING, 1, 1, 2, 0), events(Kind.EVENTS_MISSING, 5, 5, 2, 1));
        }

        @Test
        void thatWerePutInLater() {
            trail.addEvent(trail.minute(2), event(trail.minute(2), "forged"));

            assertFound(events(Kind.EVENTS_ADDED, 3, 3, 2, 3));
        }

        @Test
        void thatWerePutInAtTheVeryEndOfWhatIsSealed() {
            trail.addEvent(trail.minute(5).minus(1, ChronoUnit.MICROS), event(trail.minute(5), "forged"));

            assertFound(events(Kind.EVENTS_ADDED, 5, 5, 2, 3));
        }

        @Test
        void thatAreThereTwice() {
            trail.copyEvent("4b");

            assertFound(events(Kind.EVENTS_ADDED, 4, 4, 2, 3));
        }

        @Test
        void thatWereChanged() {
            trail.changeEvent(
                    "3b",
                    event -> new RecordedEvent(
                            event.recordedAt(),
                            event.key(),
                            event.at(),
                            event.kind(),
                            event.actorKind(),
                            "tanaka",
                            event.contract(),
                            event.serial(),
                            event.facts()));

            assertFound(events(Kind.EVENTS_CHANGED, 3, 3, 2, 2));
        }

        @Test
        void thatHaveChangedPlaces() {
            trail.changeEvent("3b", event -> recorded(event, event.recordedAt(), "0"));

            assertFound(events(Kind.EVENTS_CHANGED, 3, 3, 2, 2));
        }

        @Test
        void thatWereMovedToAnotherMinute() {
            trail.changeEvent("2a", event -> recorded(event, trail.minute(2), event.key()));

            assertFound(events(Kind.EVENTS_MISSING, 2, 2, 2, 1), events(Kind.EVENTS_ADDED, 3, 3, 2, 3));
        }

        @Test
        void thatWereMovedOutOfWhatIsSealed() {
            trail.changeEvent("5a", event -> recorded(event, trail.minute(5), event.key()));

            assertFound(events(Kind.EVENTS_MISSING, 5, 5, 2, 1));
            assertThat(trail.verify().unsealed()).isEqualTo(2);
        }

        @Test
        void underSealsInARowAsOneFinding() {
            trail.removeEvents("1a", "2a", "2b", "3b", "5a");

            assertFound(events(Kind.EVENTS_MISSING, 1, 3, 6, 2), events(Kind.EVENTS_MISSING, 5, 5, 2, 1));
        }

        @Test
        void ofAnotherKindAsAnotherFinding() {
            trail.removeEvents("2a");
            trail.copyEvent("3a");
            trail.removeEvents("4a");

            assertFound(
                    events(Kind.EVENTS_MISSING, 2, 2, 2, 1),
                    events(Kind.EVENTS_ADDED, 3, 3, 2, 3),
                    events(Kind.EVENTS_MISSING, 4, 4, 2, 1));
        }
    }

    @Nested
    class FindsSeals {

        @Test
        void thatWereMadeToFitWhatWasDoneToTheEvents() {
            trail.removeEvents("3a", "3b");
            SealedEvents nothing = new SealedEvents(0, Option.none(), "e3b0c44298fc1c149afbf4c8996fb924");
            trail.changeSeal(3, seal -> with(seal, nothing));

            assertFound(new Finding(Kind.SEAL_CHANGED, 3, 3, trail.minute(2), trail.minute(3), 0, 0));
        }

        @Test
        void thatAreOfAnotherMacTogetherWithTheNext() {
            trail.changeSeal(3, seal -> with(seal, "f".repeat(64)));

            assertFound(events(Kind.SEAL_CHANGED, 3, 4, 4, 4));
        }

        @Test
        void thatWereMadeWithAnotherKey() {
            assertThat(trail.verify(SampleTrail.key(2)).findings())
                    .containsExactly(events(Kind.SEAL_CHANGED, 1, 5, 10, 10));
        }

        @Test
        void thatWereTakenAway() {
            trail.removeSeals(2, 3);

            assertFound(new Finding(Kind.SEAL_MISSING, 2, 3, trail.minute(1), trail.minute(3), 0, 0));
            assertThat(trail.verify().seals()).isEqualTo(3);
            assertThat(trail.verify().events()).isEqualTo(6);
        }

        @Test
        void thatWereTakenAwayFromTheBeginning() {
            trail.removeSeals(1);

            assertFound(new Finding(Kind.SEAL_MISSING, 1, 1, trail.minute(0), trail.minute(1), 0, 0));
        }

        @Test
        void thatWereTakenAwayAndLooksAtTheEventsOfTheNextAllTheSame() {
            trail.removeSeals(2);
            trail.removeEvents("3b", "4b");

            assertFound(
                    new Finding(Kind.SEAL_MISSING, 2, 2, trail.minute(1), trail.minute(2), 0, 0),
                    events(Kind.EVENTS_MISSING, 3, 4, 4, 2));
        }

        @Test
        void thatWereTakenAwayHereAndThere() {
            trail.removeSeals(2, 4);

            assertFound(
                    new Finding(Kind.SEAL_MISSING, 2, 2, trail.minute(1), trail.minute(2), 0, 0),
                    new Finding(Kind.SEAL_MISSING, 4, 4, trail.minute(3), trail.minute(4), 0, 0));
        }
    }

    @Nested
    class KnowsASeal {

        @Test
        void byWhichItFindsTheTailCutOff() {
            KnownSeal known = trail.known(5);
            cutOffAfter(3);

            assertFound(List.of(known), new Finding(Kind.SEAL_MISSING, 4, 5, trail.minute(3), END, 0, 0));
        }

        @Test
        void withoutWhichNobodyCanTellThatTheTailWasCutOff() {
            KnownSeal known = trail.known(3);
            cutOffAfter(3);

            assertThat(trail.verify().sound()).isTrue();
            assertThat(trail.verify(known).sound()).isTrue();
        }

        @Test
        void byWhichItFindsAllSealsGone() {
            KnownSeal known = trail.known(4);
            cutOffAfter(0);

            assertFound(List.of(known), new Finding(Kind.SEAL_MISSING, 1, 4, trail.minute(0), END, 0, 0));
        }

        @Test
        void ofWhichTheHighestTellsHowMuchWasCutOff() {
            List<KnownSeal> known = List.of(2, 5, 4).map(trail::known);
            cutOffAfter(3);

            assertFound(known, new Finding(Kind.SEAL_MISSING, 4, 5, trail.minute(3), END, 0, 0));
        }

        @Test
        void byWhichItFindsThatTheTrailWasSealedAnew() {
            KnownSeal known = trail.known(4);
            sealAnewFrom(2);

            assertThat(trail.verify().sound()).isTrue();
            assertFound(List.of(known), events(Kind.SEAL_NOT_THE_KNOWN_ONE, 4, 4, 2, 2));
        }

        @Test
        void fromBeforeTheTrailWasSealedAnew() {
            KnownSeal known = trail.known(1);
            sealAnewFrom(2);

            assertThat(trail.verify(known).sound()).isTrue();
        }

        @Test
        void andAnother() {
            List<KnownSeal> known = List.of(1, 3, 4).map(trail::known);
            sealAnewFrom(2);

            assertFound(known, events(Kind.SEAL_NOT_THE_KNOWN_ONE, 3, 4, 4, 4));
        }

        @Test
        void thatIsMissingLikeAnyOther() {
            KnownSeal known = trail.known(3);
            trail.removeSeals(3);

            assertFound(List.of(known), new Finding(Kind.SEAL_MISSING, 3, 3, trail.minute(2), trail.minute(3), 0, 0));
        }

        private void cutOffAfter(long number) {
            trail.tampered().seals(all -> all.filter(seal -> seal.number() <= number));
        }
    }

    @Test
    void tellsOfAStoreThatDoesNotAnswerAndFindsNothing() {
        trail.store().stopAnswering();

        assertThatThrownBy(trail::verify).isInstanceOf(PortUnavailable.class);
    }

    private void assertFound(Finding... findings) {
        assertFound(List.empty(), findings);
    }

    private void assertFound(List<KnownSeal> known, Finding... findings) {
        assertThat(trail.verify(known.toJavaArray(KnownSeal[]::new)).findings()).containsExactly(findings);
    }

    /** Of seals that each cover a minute. */
    private Finding events(Kind kind, long first, long last, long sealed, long found) {
        return new Finding(kind, first, last, trail.minute(first - 1), trail.minute(last), sealed, found);
    }

    /** As somebody would who has the key and, for instance, a copy of the trail without an event. */
    private void sealAnewFrom(long number) {
        trail.changeEvent(number + "a", event -> recorded(event, event.recordedAt(), event.key() + "+"));
        trail.tampered()
                .seals(all -> all.foldLeft(
                        List.empty(),
                        (List<TrailSeal> anew, TrailSeal seal) -> anew.append(
                                seal.number() < number ? seal : KEY.seal(anew.lastOption(), with(seal, found(seal))))));
    }

    private SealedEvents found(TrailSeal seal) {
        EventDigest digest = new EventDigest();
        trail.tampered().read(seal.since(), seal.until(), digest::add);
        return digest.end();
    }

    private static TrailSeal with(TrailSeal seal, SealedEvents events) {
        return new TrailSeal(seal.number(), seal.since(), seal.until(), events, seal.removedBefore(), seal.mac());
    }

    private static TrailSeal with(TrailSeal seal, String mac) {
        return new TrailSeal(seal.number(), seal.since(), seal.until(), seal.events(), seal.removedBefore(), mac);
    }
}
