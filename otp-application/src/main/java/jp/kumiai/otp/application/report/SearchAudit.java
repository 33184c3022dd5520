package jp.kumiai.otp.application.report;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.report.PeriodFailure;
import jp.kumiai.otp.domain.report.TrailPage;
import jp.kumiai.otp.domain.report.TrailPosition;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Incoming port: an auditor searches the audit trail. Each page read is an event of the trail itself. */
@FunctionalInterface
public interface SearchAudit {

    /** How many events there are on a page at most. */
    int PAGE = 100;

    /** How many there are in a file at most. */
    int FILE = 10_000;

    /** The page asked for, once it is on record that it was read. */
    Either<PeriodFailure, TrailPage> search(Command command);

    /**
     * What is looked for, by whom.
     *
     * @param period of the last 30 days unless asked otherwise
     * @param actor login ID or name of an operator, exactly
     * @param before the page begins with what stands before this position; none: with the newest
     * @param limit {@link #PAGE} or {@link #FILE}, or anything from 1 to the greater of them
     * @param operator who reads it
     */
    record Command(
            AskedPeriod period,
            Option<ContractId> contract,
            Option<SerialNumber> serial,
            Option<String> actor,
            Option<AuditEvent.Kind> kind,
            Option<TrailPosition> before,
            int limit,
            String operator) {

        public Command {
            if (limit < 1 || limit > FILE) {
                throw new IllegalArgumentException("1 to " + FILE + " events are read at once: " + limit);
            }
        }
    }
}
