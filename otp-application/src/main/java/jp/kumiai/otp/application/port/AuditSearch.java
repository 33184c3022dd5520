package jp.kumiai.otp.application.port;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.report.TrailLine;
import jp.kumiai.otp.domain.report.TrailPosition;
import jp.kumiai.otp.domain.report.TrailQuestion;

/** Outgoing port: searches what was committed of the audit trail, for auditors. Thread-safe. */
@FunctionalInterface
public interface AuditSearch {

    /**
     * The latest answers, newest first: by the millisecond at which the first event of their commit happened, those of one
     * commit together and in the reverse of their order in it. Positions are in this order, never change, and are no two alike.
     *
     * @param before only what stands before this position; any will do, whether something stands there or not
     * @param limit as many at most, 1 or more
     * @throws PortUnavailable when the store does not answer
     */
    List<TrailLine> search(TrailQuestion question, Option<TrailPosition> before, int limit);
}
