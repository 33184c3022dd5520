package jp.kumiai.otp.domain.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.sealing.Finding.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealedEventsTest {

    private static final Instant OLDEST = Instant.parse("2016-11-29T17:00:00.123456Z");
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final String OTHER = "f".repeat(64);
    private static final Option<Instant> REMOVED = Option.some(OLDEST.plus(1, ChronoUnit.MICROS));
    private static final SealedEvents NOTHING = new SealedEvents(0, Option.none(), DIGEST);
    private static final SealedEvents SEALED = new SealedEvents(3, Option.some(OLDEST), DIGEST);

    @Nested
    class AreFound {

        @Test
        void asTheyWereSealed() {
            assertThat(SEALED.heldAgainst(SEALED, Option.none())).isEqualTo(Either.right(0L));
            assertThat(SEALED.heldAgainst(SEALED, REMOVED)).isEqualTo(Either.right(0L));
        }

        @Test
        void notAtAllWhereThereWereNone() {
            assertThat(NOTHING.heldAgainst(NOTHING, REMOVED)).isEqualTo(Either.right(0L));
        }

        @ParameterizedTest
        @CsvSource({"-3,EVENTS_MISSING", "-1,EVENTS_MISSING", "0,EVENTS_CHANGED", "1,EVENTS_ADDED"})
        void toBeOthers(long more, Kind kind) {
            assertThat(SEALED.heldAgainst(found(more), Option.none())).isEqualTo(Either.left(kind));
        }

        @ParameterizedTest
        @CsvSource({"0,EVENTS_CHANGED", "1,EVENTS_ADDED"})
        void toBeOthersWhichNoRemovalExplains(long more, Kind kind) {
            assertThat(SEALED.heldAgainst(found(more), REMOVED)).isEqualTo(Either.left(kind));
        }

        @Test
        void toBeThereWhereThereWereNone() {
            assertThat(NOTHING.heldAgainst(SEALED, REMOVED)).isEqualTo(Either.left(Kind.EVENTS_ADDED));
        }
    }

    @Nested
    class AreGone {

        @ParameterizedTest
        @CsvSource({"-1,1", "-2,2", "-3,3"})
        void sinceOldOnesWereRemoved(long more, long gone) {
            assertThat(SEALED.heldAgainst(found(more), REMOVED)).isEqualTo(Either.right(gone));
        }

        @ParameterizedTest
        @CsvSource({"-1,false", "0,false", "1,true"})
        void forThatReasonWhenTheOldestIsOlderThanWhatWasRemoved(long micros, boolean removed) {
            Instant removedBefore = OLDEST.plus(micros, ChronoUnit.MICROS);

            assertThat(SEALED.heldAgainst(found(-1), Option.some(removedBefore)).isRight())
                    .isEqualTo(removed);
        }

        /** Whoever can write to the store can write this. */
        @Test
        void forNoReasonWhenTheSealDoesNotSayHowOldTheyAre() {
            assertThat(new SealedEvents(3, Option.none(), DIGEST).heldAgainst(found(-1), REMOVED))
                    .isEqualTo(Either.left(Kind.EVENTS_MISSING));
        }
    }

    private static SealedEvents found(long more) {
        return new SealedEvents(SEALED.count() + more, Option.some(OLDEST), OTHER);
    }
}
