package jp.kumiai.otp.application.testkit;

import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/**
 * The audit trail as an {@link InMemoryStates} holds it. Its clock begins long after most of what tests let happen and
 * goes on by a microsecond with each commit, or to when the latest event of the commit happened if that is later: a test
 * that wants time to pass lets something happen after the beginning. Immutable.
 *
 * @param lines in the order in which they were appended
 * @param appended how many events there ever were
 * @param settled what is recorded next is recorded at this instant or later
 */
record InMemoryTrail(List<Line> lines, long appended, Instant settled, SortedMap<Long, TrailSeal> seals) {

    private static final Instant BEGINNING = Instant.parse("2050-01-01T00:00:00Z");

    static final InMemoryTrail NONE = new InMemoryTrail(List.empty(), 0, BEGINNING, TreeMap.empty());

    /**
     * An event where it stands.
     *
     * @param number from 1, never used again
     */
    record Line(AuditEvent event, Instant recordedAt, long number) {

        RecordedEvent recorded() {
            return RecordedEvent.of(recordedAt, String.format("%019d", number), event);
        }
    }

    Instant beginning() {
        return BEGINNING;
    }

    List<AuditEvent> events() {
        return lines.map(Line::event);
    }

    /** One commit later. */
    InMemoryTrail and(List<AuditEvent> commit) {
        if (commit.isEmpty()) {
            return this;
        }
        Instant recordedAt = commit.map(AuditEvent::at).append(settled).max().get();
        List<Line> more = commit.zipWithIndex((event, index) -> new Line(event, recordedAt, appended + index + 1));
        return new InMemoryTrail(
                lines.appendAll(more), appended + more.size(), recordedAt.plus(1, ChronoUnit.MICROS), seals);
    }

    InMemoryTrail without(List<Line> removed) {
        return new InMemoryTrail(lines.removeAll(removed), appended, settled, seals);
    }

    /** With a seal more; none when there is one of its number. */
    Option<InMemoryTrail> with(TrailSeal seal) {
        return Option.when(
                !seals.containsKey(seal.number()),
                () -> new InMemoryTrail(lines, appended, settled, seals.put(seal.number(), seal)));
    }
}
