package jp.kumiai.otp.domain.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.kumiai.otp.domain.sealing.Finding.Kind;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Finding FIRST = missing(3, 5, 7, 2);

    @Test
    void goesOnWithTheSameOfTheSealAfterIt() {
        assertThat(FIRST.goesOnWith(missing(6, 6, 1, 0))).isTrue();
    }

    @Test
    void doesNotGoOnWithAnythingElse() {
        assertThat(FIRST.goesOnWith(missing(7, 7, 1, 0))).as("with a gap").isFalse();
        assertThat(FIRST.goesOnWith(missing(5, 6, 1, 0))).as("with itself").isFalse();
        assertThat(missing(6, 6, 1, 0).goesOnWith(FIRST)).as("backwards").isFalse();
        assertThat(FIRST.goesOnWith(new Finding(Kind.EVENTS_ADDED, 6, 6, at(5), at(6), 1, 2)))
                .as("with something else")
                .isFalse();
    }

    @Test
    void isOneWithWhatItGoesOnWith() {
        assertThat(FIRST.and(missing(6, 8, 10, 4)))
                .isEqualTo(new Finding(Kind.EVENTS_MISSING, 3, 8, at(2), at(8), 17, 6));
    }

    /** Of seals that each cover a minute, the first of them from noon on. */
    private static Finding missing(long first, long last, long sealed, long found) {
        return new Finding(Kind.EVENTS_MISSING, first, last, at(first - 1), at(last), sealed, found);
    }

    private static Instant at(long minute) {
        return NOON.plusSeconds(60 * minute);
    }
}
