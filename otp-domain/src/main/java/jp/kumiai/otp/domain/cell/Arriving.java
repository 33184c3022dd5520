package jp.kumiai.otp.domain.cell;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.fee.FeeRun;

/**
 * A contract that left another cell is to arrive in this one. Pure, immutable.
 *
 * @param operator who moves it
 */
public record Arriving(Departure departure, String operator, Instant at) {

    /**
     * Why it cannot arrive, and never will by this departure.
     *
     * @param latestHere the run of this cell's latest month
     */
    public Option<MoveFailure> obstacle(Option<FeeRun> latestHere) {
        return SameMonths.closedUntil(latestHere, departure.feesUntil());
    }

    public AuditEvent event() {
        return told(AuditEvent.Kind.CONTRACT_ARRIVED).with("from", departure.from());
    }

    /** That it is in the cell that it had left, since the other one did not take it. */
    public AuditEvent takenBack(MoveFailure why) {
        return told(AuditEvent.Kind.CONTRACT_TAKEN_BACK)
                .with("to", departure.to())
                .with("reason", why);
    }

    private AuditEvent told(AuditEvent.Kind kind) {
        return Told.of(at, kind, operator, departure.contract(), departure.id(), departure.inventory());
    }
}
