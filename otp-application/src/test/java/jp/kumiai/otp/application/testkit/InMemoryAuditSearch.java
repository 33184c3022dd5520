package jp.kumiai.otp.application.testkit;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Supplier;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.report.TrailLine;
import jp.kumiai.otp.domain.report.TrailPosition;
import jp.kumiai.otp.domain.report.TrailQuestion;

/**
 * Searches the trail in memory, which forgets what was one commit: each event has a commit of its own here, those of one
 * millisecond in the order in which they were appended.
 */
record InMemoryAuditSearch(Supplier<InMemoryStates> states) implements AuditSearch {

    private static final long VERSION_7 = 0x7000L;

    @Override
    public List<TrailLine> search(TrailQuestion question, Option<TrailPosition> before, int limit) {
        return states.get()
                .events()
                .zipWithIndex(InMemoryAuditSearch::line)
                .filter(line -> question.isAnsweredBy(line.event()))
                .filter(line -> before.forAll(end -> line.position().isBefore(end)))
                .sortBy(Comparator.<TrailPosition>reverseOrder(), TrailLine::position)
                .take(limit);
    }

    private static TrailLine line(AuditEvent event, int appended) {
        UUID commit = new UUID((event.at().toEpochMilli() << 16) | VERSION_7, appended);
        return new TrailLine(new TrailPosition(commit, 0), event);
    }
}
