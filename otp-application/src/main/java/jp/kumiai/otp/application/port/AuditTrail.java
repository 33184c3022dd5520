package jp.kumiai.otp.application.port;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Outgoing port: reads what was committed of the audit trail, for operators. Thread-safe. */
@FunctionalInterface
public interface AuditTrail {

    /**
     * The latest events about this token, newest first by when they happened, in whatever order they were committed; those
     * of one commit in the reverse of their order in it.
     *
     * @param limit as many at most, 1 or more
     * @throws PortUnavailable when the store does not answer
     */
    List<AuditEvent> latestAbout(SerialNumber serial, int limit);
}
