package jp.kumiai.otp.application.retention;

import java.util.function.Function;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.retention.OldestRecords;
import jp.kumiai.otp.domain.retention.RecordCount;

/** Of a process that dies at one of its removals, before or after that was committed. For one thread. */
final class KillingRetention implements Retention {

    private final Retention retention;
    private final boolean committed;
    private int left;

    private KillingRetention(Retention retention, int left, boolean committed) {
        this.retention = retention;
        this.left = left;
        this.committed = committed;
    }

    /** Dies before the removal that follows on so many. */
    static KillingRetention before(Retention retention, int survived) {
        return new KillingRetention(retention, survived, false);
    }

    /** Dies after the removal that follows on so many; nobody learns that it was committed. */
    static KillingRetention after(Retention retention, int survived) {
        return new KillingRetention(retention, survived, true);
    }

    @Override
    public OldestRecords oldest() {
        return retention.oldest();
    }

    @Override
    public RecordCount count(CutOffs before) {
        return retention.count(before);
    }

    @Override
    public RecordCount remove(CutOffs before, int limit, Function<RecordCount, AuditEvent> event) {
        if (left-- > 0) {
            return retention.remove(before, limit, event);
        }
        if (committed) {
            RecordCount lost = retention.remove(before, limit, event);
            throw new PortUnavailable("killed after removing " + lost);
        }
        throw new PortUnavailable("killed before a removal");
    }
}
