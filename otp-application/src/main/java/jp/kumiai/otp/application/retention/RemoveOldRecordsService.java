package jp.kumiai.otp.application.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.retention.RecordCount;
import jp.kumiai.otp.domain.retention.RecordsRemoved;

/**
 * Removes old records. The cut-offs are fixed before the first batch, so that a run cannot walk on from what it has
 * removed itself. Every run leaves an event, also one that found nothing to remove: the trail shows that the job runs. One
 * that takes several batches leaves an event of each, and their sum is what is gone, whenever the run ends.
 */
public final class RemoveOldRecordsService implements RemoveOldRecords {

    /** Records of each kind in one commit: done in a second or so, and few enough events of it in the trail. */
    private static final int BATCH = 5_000;

    private final Clock clock;
    private final Retention retention;
    private final int batch;

    public RemoveOldRecordsService(Clock clock, Retention retention) {
        this(clock, retention, BATCH);
    }

    RemoveOldRecordsService(Clock clock, Retention retention, int batch) {
        this.clock = clock;
        this.retention = retention;
        this.batch = batch;
    }

    @Override
    public RetentionReport remove(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        CutOffs cutOffs = command.policy().cutOffs(now, retention.oldest());
        RecordCount due = retention.count(cutOffs);
        RecordCount removed = command.mode() == Mode.REMOVE ? removeAll(command, cutOffs, due, now) : RecordCount.NONE;
        return new RetentionReport(cutOffs, due, removed);
    }

    private RecordCount removeAll(Command command, CutOffs cutOffs, RecordCount due, Instant now) {
        RecordCount removed = RecordCount.NONE;
        RecordCount last;
        do {
            last = retention.remove(
                    cutOffs, batch, count -> RecordsRemoved.event(now, command.operator(), cutOffs, count));
            removed = removed.plus(last);
            command.progress().removed(removed, due);
        } while (isFull(last));
        return removed;
    }

    private boolean isFull(RecordCount count) {
        return count.events() >= batch || count.requests() >= batch;
    }
}
