package jp.kumiai.otp.application.port;

import java.util.function.Function;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.retention.OldestRecords;
import jp.kumiai.otp.domain.retention.RecordCount;

/**
 * Outgoing port: removes what only grows, audit events and answered requests, when it is old. It touches nothing else,
 * and decides nothing about what is old enough. Thread-safe.
 *
 * <p>All of it may read much and is meant for a job at night; nobody who asks or commits meanwhile waits for more
 * than one removal of {@code limit} records. All of it throws {@link PortUnavailable} when the store does not answer.
 */
public interface Retention {

    /** When the oldest records are from; of several events within one millisecond, any of them. */
    OldestRecords oldest();

    /** How many records are older than the cut-offs. */
    RecordCount count(CutOffs before);

    /**
     * Removes records that are older than the cut-offs and appends an event that tells of it, in one atomic act: a process
     * that dies leaves both or neither. Events go the oldest first, to the millisecond and then in the order of their
     * commit; requests go in any order, since nobody reads them by their age. The ID of a removed request is a new one.
     *
     * @param before exclusive
     * @param limit as many of each kind at most, 1 or more; fewer only when there are no more, or somebody else removes
     *     them at the same time
     * @param event makes the event of how many were removed, none included; when it throws, nothing is removed
     * @return how many were removed
     */
    RecordCount remove(CutOffs before, int limit, Function<RecordCount, AuditEvent> event);
}
