package jp.kumiai.otp.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");
    private static final UUID COMMIT = UUID.fromString("0178a0c4-0000-7abc-8def-0123456789ab");
    private static final TrailQuestion APRIL =
            TrailQuestion.about(new ReportPeriod(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 4, 30)));

    private static TrailLine line(int number) {
        return new TrailLine(
                new TrailPosition(COMMIT, number),
                AuditEvent.ofBank(NOW, AuditEvent.Kind.DEVICE_MOVED, "clerk", Option.none()));
    }

    @Nested
    class APosition {

        @Test
        void isReadAsItWasWritten() {
            TrailPosition position = new TrailPosition(COMMIT, 12);

            assertThat(TrailPosition.parse(position.toString())).contains(position);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "0178a0c4-0000-7abc-8def-0123456789ab",
                    "0178a0c4-0000-7abc-8def-0123456789ab.",
                    "0178a0c4-0000-7abc-8def-0123456789ab.-1",
                    "0178a0c4-0000-7abc-8def-0123456789ab.01",
                    "0178a0c4-0000-7abc-8def-0123456789ab.1000000000",
                    "0178A0C4-0000-7abc-8def-0123456789ab.1",
                    "178a0c4-0-7abc-8def-123456789ab.1",
                    " 0178a0c4-0000-7abc-8def-0123456789ab.1",
                    "0178a0c4-0000-7abc-8def-0123456789ab.１",
                })
        void isNothingElse(String text) {
            assertThat(TrailPosition.parse(text)).isEmpty();
        }

        @Test
        void standsInTheOrderOfItsBitsAndThenOfItsNumber() {
            List<TrailPosition> ordered = List.of(
                    new TrailPosition(new UUID(0, 0), 9),
                    new TrailPosition(new UUID(0, 1), 0),
                    new TrailPosition(new UUID(0, -1), 0),
                    new TrailPosition(new UUID(1, 0), 0),
                    new TrailPosition(new UUID(1, 0), 1),
                    new TrailPosition(new UUID(-1, 0), 0));

            assertThat(ordered.reverse().sorted()).isEqualTo(ordered);
            assertThat(ordered.get(1).isBefore(ordered.get(2))).isTrue();
            assertThat(ordered.get(1).isBefore(ordered.get(1))).isFalse();
        }

        @Test
        void hasNoNumberBelowZero() {
            assertThatThrownBy(() -> new TrailPosition(COMMIT, -1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class APage {

        @Test
        void saysWhereTheNextOneBeginsWhenThereIsMore() {
            TrailPage page = TrailPage.of(APRIL, List.of(line(2), line(1), line(0)), 2);

            assertThat(page.lines()).containsExactly(line(2), line(1));
            assertThat(page.more()).contains(new TrailPosition(COMMIT, 1));
        }

        @Test
        void isTheLastWhenThereIsNoMore() {
            assertThat(TrailPage.of(APRIL, List.of(line(1), line(0)), 2).more()).isEmpty();
            assertThat(TrailPage.of(APRIL, List.empty(), 2).more()).isEmpty();
        }
    }

    @Nested
    class AReading {

        @Test
        void tellsWhoAskedForWhatAndHowMuchTheyGot() {
            TrailQuestion question = APRIL.of(new ContractId("K-0001"))
                    .on(new SerialNumber("12345678"))
                    .by("hanskirodt")
                    .being(AuditEvent.Kind.CODE_REFUSED);

            AuditEvent event = TrailReading.of(
                    TrailPage.of(question, List.of(line(1), line(0)), 2),
                    Option.some(new TrailPosition(COMMIT, 2)),
                    "tanaka",
                    NOW);

            assertThat(event.actor()).isEqualTo(Actor.bank("tanaka"));
            assertThat(event.kind()).isEqualTo(AuditEvent.Kind.AUDIT_READ);
            assertThat(event.at()).isEqualTo(NOW);
            assertThat(event.facts().mkString(" "))
                    .isEqualTo("(actor, hanskirodt) (before, 0178a0c4-0000-7abc-8def-0123456789ab.2)"
                            + " (contract, K-0001) (kind, CODE_REFUSED) (lines, 2) (serial, 12345678)"
                            + " (since, 2021-04-01) (until, 2021-04-30)");
        }

        @Test
        void isAmongWhatHappenedToNobody() {
            AuditEvent event = TrailReading.of(
                    TrailPage.of(APRIL.of(new ContractId("K-0001")).on(new SerialNumber("12345678")), List.empty(), 2),
                    Option.none(),
                    "tanaka",
                    NOW);

            assertThat(event.serial()).isEmpty();
            assertThat(event.contract()).isEmpty();
        }
    }

    @Test
    void aQuestionAsksForNoNameThatIsNone() {
        assertThatThrownBy(() -> APRIL.by("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> APRIL.by("x".repeat(65))).isInstanceOf(IllegalArgumentException.class);
        assertThat(APRIL.by("x".repeat(64)).actor()).hasSize(1);
    }
}
