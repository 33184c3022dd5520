package jp.kumiai.otp.domain.retention;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;

/** That records were removed, as an event of the trail they were removed from. Stateless. */
public final class RecordsRemoved {

    /** The fact that says up to when events were removed, exclusive. */
    public static final String EVENTS_BEFORE = "eventsBefore";

    private RecordsRemoved() {}

    /**
     * What was removed in one act.
     *
     * @param at of the run that the act belongs to
     * @param operator who runs it
     * @param count of what this act removed, not of the whole run
     */
    public static AuditEvent event(Instant at, String operator, CutOffs cutOffs, RecordCount count) {
        return AuditEvent.ofBank(at, AuditEvent.Kind.RECORDS_REMOVED, operator, Option.none())
                .with(EVENTS_BEFORE, cutOffs.events())
                .with("events", count.events())
                .with("requestsBefore", cutOffs.requests())
                .with("requests", count.requests());
    }
}
