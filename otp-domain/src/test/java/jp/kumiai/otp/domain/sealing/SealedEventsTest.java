package jp.kumiai.otp.domain.sealing;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final SealedEvents SEALED = new SealedEvents(3, Option.some(OLDEST), DIGEST);

    @Nested
    class DifferFromWhatIsFound {

        @Test
        void notWhenItIsTheSame() {
            assertThat(SEALED.differenceTo(new SealedEvents(3, Option.some(OLDEST), DIGEST)))
                    .isEmpty();
        }

        @Test
        void byTheirDigestWhenThereAreAsMany() {
            assertThat(SEALED.differenceTo(new SealedEvents(3, Option.some(OLDEST), OTHER)))
                    .contains(Kind.EVENTS_CHANGED);
        }

        @ParameterizedTest
        @CsvSource({"2,EVENTS_MISSING", "0,EVENTS_MISSING", "4,EVENTS_ADDED"})
        void byTheirNumber(long found, Kind kind) {
            assertThat(SEALED.differenceTo(new SealedEvents(found, Option.some(OLDEST), OTHER)))
                    .contains(kind);
        }

        @Test
        void whenThereAreSomeWhereThereWereNone() {
            SealedEvents none = new SealedEvents(0, Option.none(), DIGEST);

            assertThat(none.differenceTo(none)).isEmpty();
            assertThat(none.differenceTo(SEALED)).contains(Kind.EVENTS_ADDED);
        }
    }

    @Nested
    class MayBeRemoved {

        @ParameterizedTest
        @CsvSource({"-1,false", "0,false", "1,true"})
        void whenTheOldestIsOlderThanWhatWasRemoved(long micros, boolean may) {
            Instant removedBefore = OLDEST.plus(micros, ChronoUnit.MICROS);

            assertThat(SEALED.mayBeRemoved(Option.some(removedBefore))).isEqualTo(may);
        }

        @Test
        void neverWhenNothingWasRemoved() {
            assertThat(SEALED.mayBeRemoved(Option.none())).isFalse();
        }

        @Test
        void neverWhenThereAreNone() {
            assertThat(new SealedEvents(0, Option.none(), DIGEST).mayBeRemoved(Option.some(OLDEST)))
                    .isFalse();
        }
    }
}
