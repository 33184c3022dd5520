package jp.kumiai.otp.domain.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.retention.RecordCount;
import jp.kumiai.otp.domain.retention.RecordsRemoved;
import jp.kumiai.otp.domain.retention.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemovalsTest {

    private static final Instant RECORDED = Instant.parse("2036-11-29T17:00:00.123456Z");
    private static final Instant LATEST =
            RECORDED.minus(RetentionPolicy.MIN_EVENTS.length()).plus(Duration.ofDays(1));

    @Nested
    class AreToldBy {

        @Test
        void theEventThatEveryRemovalLeaves() {
            Instant before = LATEST.minusSeconds(1);
            AuditEvent event =
                    RecordsRemoved.event(RECORDED, "sato", new CutOffs(before, RECORDED), new RecordCount(3, 5));

            assertThat(Removals.toldBy(RecordedEvent.of(RECORDED, "k-1", event)))
                    .contains(before);
        }

        @ParameterizedTest
        @CsvSource({"-1,true", "0,true", "1,false"})
        void nothingThatWouldHaveRemovedWhatWasToBeKept(long micros, boolean told) {
            Instant before = LATEST.plus(micros, ChronoUnit.MICROS);

            assertThat(Removals.toldBy(removal(before.toString()))).isEqualTo(Option.when(told, before));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECORDS_REMOVED")
        void noEventOfAnotherKind(AuditEvent.Kind kind) {
            assertThat(Removals.toldBy(event(kind.name(), facts(LATEST.toString()))))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "RECORDS_REMOVED ", "records_removed", "OF_A_NEWER_VERSION"})
        void noEventOfAKindThatIsNone(String kind) {
            assertThat(Removals.toldBy(event(kind, facts(LATEST.toString())))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "null",
                    "2016",
                    "2016-11-29",
                    "2016-11-29T17:00:00",
                    "2016-13-29T17:00:00Z",
                    " 2016-11-29T17:00:00Z",
                    "２０１６-11-29T17:00:00Z",
                    "1480438800"
                })
        void nothingThatIsNoInstant(String before) {
            assertThat(Removals.toldBy(removal(before))).isEmpty();
        }

        /** No store could keep it in a seal. */
        @ParameterizedTest
        @CsvSource({
            "-1000000000-01-01T00:00:00Z,false",
            "1969-12-31T23:59:59.999999Z,false",
            "1970-01-01T00:00:00Z,true"
        })
        void nothingFromBeforeTheEpoch(String before, boolean told) {
            assertThat(Removals.toldBy(removal(before)).isDefined()).isEqualTo(told);
        }

        /** What is finer is lost in a store, and the seal would be another one than was made. */
        @Test
        void anInstantToTheMicrosecond() {
            assertThat(Removals.toldBy(removal("2016-11-29T17:00:00.123456789Z")))
                    .contains(Instant.parse("2016-11-29T17:00:00.123456Z"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"+1000000000-12-31T23:59:59.999999999Z", "+999999999-12-31T23:59:59Z"})
        void nothingThatLiesSoFarAheadThatNothingLiesSevenYearsAfterIt(String before) {
            assertThat(Removals.toldBy(removal(before))).isEmpty();
        }

        @Test
        void noEventThatDoesNotSaySo() {
            assertThat(Removals.toldBy(event("RECORDS_REMOVED", TreeMap.of("requestsBefore", LATEST.toString()))))
                    .isEmpty();
        }
    }

    @Nested
    class OfTwo {

        private static final Option<Instant> EARLY = Option.some(LATEST.minusSeconds(1));
        private static final Option<Instant> LATE = Option.some(LATEST);

        @Test
        void theLaterCounts() {
            assertThat(Removals.later(EARLY, LATE)).isEqualTo(LATE);
            assertThat(Removals.later(LATE, EARLY)).isEqualTo(LATE);
            assertThat(Removals.later(LATE, LATE)).isEqualTo(LATE);
        }

        @Test
        void theOneThatIsThereCounts() {
            assertThat(Removals.later(Option.none(), EARLY)).isEqualTo(EARLY);
            assertThat(Removals.later(EARLY, Option.none())).isEqualTo(EARLY);
            assertThat(Removals.later(Option.none(), Option.none())).isEmpty();
        }
    }

    private static RecordedEvent removal(String before) {
        return event("RECORDS_REMOVED", facts(before));
    }

    private static Map<String, String> facts(String before) {
        return TreeMap.of("eventsBefore", before);
    }

    private static RecordedEvent event(String kind, Map<String, String> facts) {
        return new RecordedEvent(RECORDED, "k-1", RECORDED, kind, "BANK", "sato", Option.none(), Option.none(), facts);
    }
}
