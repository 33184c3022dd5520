package jp.kumiai.otp.application.sealing;

import static jp.kumiai.otp.application.sealing.SampleTrail.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.ArrayList;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.sealing.Finding;
import jp.kumiai.otp.domain.sealing.Finding.Kind;
import jp.kumiai.otp.domain.sealing.SealedEvents;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verification of more seals, or more events, than it reads at once. */
class LongTrailTest {

    private final SampleTrail trail = new SampleTrail();
    private final ArrayList<String> told = new ArrayList<>();

    @Test
    void isVerifiedPageByPage() {
        sealMinutes(1_001);

        TrailReport report = verify(trail.tampered());

        assertThat(report.findings()).isEmpty();
        assertThat(report.seals()).isEqualTo(1_001);
        assertThat(report.events()).isEqualTo(1_001);
        assertThat(told).containsExactly("500 of 1001", "1000 of 1001", "1001 of 1001");
    }

    @Test
    void isVerifiedOnWhereAPageEnds() {
        sealMinutes(502);
        trail.removeSeals(501);
        trail.changeSeal(500, seal -> with(seal, new SealedEvents(0, Option.none(), "")));

        assertThat(verify(trail.tampered()).findings())
                .containsExactly(
                        new Finding(Kind.SEAL_CHANGED, 500, 500, trail.minute(499), trail.minute(500), 0, 1),
                        new Finding(Kind.SEAL_MISSING, 501, 501, trail.minute(500), trail.minute(501), 0, 0));
    }

    @Test
    void hasOneFindingOnBothSidesOfWhereAPageEnds() {
        sealMinutes(501);
        trail.removeEvents("500", "501");

        assertThat(verify(trail.tampered()).findings())
                .containsExactly(
                        new Finding(Kind.EVENTS_MISSING, 500, 501, trail.minute(499), trail.minute(501), 2, 0));
    }

    @Test
    void tellsNobodyOfNothing() {
        verify(trail.tampered());

        assertThat(told).isEmpty();
    }

    /** The seals say how many events there are to be read. */
    @ParameterizedTest
    @CsvSource({"1,49999,1", "1,50000,2", "50000,0,1", "50000,1,2", "50001,0,2", "0,50001,2"})
    void isReadAtOnceForAsManySealsAsHave50000Events(long first, long second, int times) {
        TrailSeal before = seal(Option.none(), 1, first);
        seal(Option.some(before), 2, second);

        TrailReport report = verify(trail.tampered());

        assertThat(told).hasSize(times).last().isEqualTo("2 of 2");
        assertThat(report.seals()).isEqualTo(2);
    }

    private TrailReport verify(TrailSeals seals) {
        return new VerifyTrailService(seals, KEY)
                .verify(new VerifyTrail.Command(List.empty(), (number, ofAll) -> told.add(number + " of " + ofAll)));
    }

    private void sealMinutes(int minutes) {
        for (int minute = 1; minute <= minutes; minute++) {
            trail.record(trail.minute(minute - 1), String.valueOf(minute));
        }
        trail.record(trail.minute(minutes), "unsealed");
        assertThat(trail.seal()).hasSize(minutes);
    }

    private TrailSeal seal(Option<TrailSeal> before, long number, long count) {
        SealedEvents events = new SealedEvents(count, Option.none(), "0".repeat(64));
        TrailSeal seal = KEY.seal(
                before,
                new TrailSeal(number, trail.minute(number - 1), trail.minute(number), events, Option.none(), ""));
        assertThat(trail.seals().add(seal)).isEqualTo(TrailSeals.Outcome.ADDED);
        return seal;
    }

    private static TrailSeal with(TrailSeal seal, SealedEvents events) {
        return new TrailSeal(seal.number(), seal.since(), seal.until(), events, seal.removedBefore(), seal.mac());
    }
}
