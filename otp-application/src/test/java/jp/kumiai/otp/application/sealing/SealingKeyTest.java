package jp.kumiai.otp.application.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import jp.kumiai.otp.domain.sealing.SealedEvents;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealingKeyTest {

    private static final SealingKey KEY = SampleTrail.key(1);
    private static final Instant SINCE = Instant.parse("2026-11-29T17:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-29T17:01:00.000001Z");
    private static final Instant OLDEST = Instant.parse("2016-01-01T00:00:00.123456Z");
    private static final Instant REMOVED = Instant.parse("2016-02-01T00:00:00Z");
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String OF_SOME = "bb555eeb10991c000afdc8879fad23a089fb1236558173016abefa7b6bba8b8f";

    private static final TrailSeal FIRST = KEY.seal(
            Option.none(),
            new TrailSeal(1, SINCE, UNTIL, new SealedEvents(0, Option.none(), OF_NOTHING), Option.none(), ""));

    private static final TrailSeal SECOND = KEY.seal(Option.some(FIRST), second(""));

    /** The second seal with one thing changed that has a place in it. */
    static List<TrailSeal> changedSeals() {
        String mac = SECOND.mac();
        SealedEvents events = SECOND.events();
        Instant until = SECOND.until();
        Option<Instant> removed = SECOND.removedBefore();
        return List.of(
                new TrailSeal(3, UNTIL, until, events, removed, mac),
                new TrailSeal(2, UNTIL.minus(1, ChronoUnit.MICROS), until, events, removed, mac),
                new TrailSeal(2, UNTIL, until.plus(1, ChronoUnit.MICROS), events, removed, mac),
                new TrailSeal(2, UNTIL, until, events, Option.none(), mac),
                new TrailSeal(2, UNTIL, until, events, Option.some(REMOVED.plus(1, ChronoUnit.MICROS)), mac),
                with(new SealedEvents(2, Option.some(OLDEST), OF_SOME)),
                with(new SealedEvents(3, Option.none(), OF_SOME)),
                with(new SealedEvents(3, Option.some(OLDEST.minus(1, ChronoUnit.MICROS)), OF_SOME)),
                with(new SealedEvents(3, Option.some(OLDEST), OF_NOTHING)),
                with(new SealedEvents(3, Option.some(OLDEST), OF_SOME.toUpperCase(Locale.ROOT))),
                with(new SealedEvents(3, Option.some(OLDEST), "é")),
                with(new SealedEvents(3, Option.some(OLDEST), "")),
                second(FIRST.mac()),
                second(mac.toUpperCase(Locale.ROOT)),
                second(mac.substring(1)),
                second(mac + "0"),
                second("é".repeat(64)),
                second(""));
    }

    @Test
    void makesWhatEveryVersionMakes() {
        String firstByOpenSsl = "52d3dd92e2065329e3aaf8fe4c1e21650b472fa88ef8fc2463ad77b00c67d0f7";
        String secondByOpenSsl = "ff2e72be76200f5c17cdebdb557d22a2a831e43a3cf837fd06a7821049500e46";

        assertThat(FIRST.mac()).isEqualTo(firstByOpenSsl);
        assertThat(SECOND.mac()).isEqualTo(secondByOpenSsl);
    }

    @Test
    void putsNothingButTheMacIn() {
        assertThat(SECOND).isEqualTo(second(SECOND.mac()));
    }

    @Test
    void overwritesWhateverThereWasForAMac() {
        assertThat(KEY.seal(Option.some(FIRST), second("f".repeat(64)))).isEqualTo(SECOND);
    }

    @Test
    void knowsWhatItMadeWhereverTheKeyWasDerived() {
        assertThat(SampleTrail.key(1).made(FIRST, Option.none())).isTrue();
        assertThat(SampleTrail.key(1).made(SECOND, Option.some(FIRST))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("changedSeals")
    void hasNotMadeWhatWasChanged(TrailSeal changed) {
        assertThat(KEY.made(changed, Option.some(FIRST))).isFalse();
    }

    @Test
    void hasNotMadeTheSealsOfAnotherKey() {
        assertThat(SampleTrail.key(2).made(FIRST, Option.none())).isFalse();
        assertThat(SampleTrail.key(2).made(SECOND, Option.some(FIRST))).isFalse();
    }

    @Test
    void hasNotMadeItAfterAnotherSealOrNone() {
        assertThat(KEY.made(SECOND, Option.none())).isFalse();
        assertThat(KEY.made(SECOND, Option.some(SECOND))).isFalse();
        assertThat(KEY.made(FIRST, Option.some(FIRST))).isFalse();
    }

    @Test
    void looksAtNothingButTheMacOfTheSealBefore() {
        TrailSeal before = new TrailSeal(7, OLDEST, REMOVED, SECOND.events(), Option.some(REMOVED), FIRST.mac());

        assertThat(KEY.made(SECOND, Option.some(before))).isTrue();
    }

    private static TrailSeal second(String mac) {
        SealedEvents events = new SealedEvents(3, Option.some(OLDEST), OF_SOME);
        return new TrailSeal(2, UNTIL, Instant.parse("2026-11-29T17:02:00Z"), events, Option.some(REMOVED), mac);
    }

    private static TrailSeal with(SealedEvents events) {
        return new TrailSeal(2, UNTIL, SECOND.until(), events, SECOND.removedBefore(), SECOND.mac());
    }
}
