package jp.kumiai.otp.domain.cell;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.UUID;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.UnpaidReason;

/**
 * A contract is to leave its cell for another. A month stays in the books of the cell that debited it; what is unpaid
 * of it goes along, and stands in those books as carried over into the next month, which the other cell debits.
 *
 * <p>Source: rules F11, F12. Pure, immutable.
 *
 * @param latestThere the run of the other cell's latest month
 * @param operator who moves it
 */
public record Leaving(
        UUID id, ContractId contract, CellId from, CellId to, Option<FeeRun> latestThere, String operator, Instant at) {

    /**
     * Why it cannot leave now.
     *
     * @param latestHere the run of this cell's latest month
     * @param debitInFlight whether one of its debits has no result yet
     */
    public Option<MoveFailure> obstacle(Option<FeeRun> latestHere, boolean debitInFlight) {
        return SameMonths.obstacle(latestHere, latestThere)
                .orElse(Option.when(debitInFlight, MoveFailure.DEBIT_IN_FLIGHT));
    }

    public Departure departure(Option<FeeRun> latestHere, Inventory inventory) {
        return new Departure(id, contract, from, to, latestHere.map(FeeRun::month), at, inventory);
    }

    public AuditEvent event(Inventory inventory) {
        return Told.of(at, AuditEvent.Kind.CONTRACT_LEFT, operator, contract, id, inventory)
                .with("to", to);
    }

    /** What the books here have of an unpaid debit from now on. */
    public Debit carriedOver(Debit unpaid, FeeMonth debitedHere) {
        UnpaidReason reason = unpaid.state() instanceof DebitState.Unpaid state ? state.reason() : UnpaidReason.OTHER;
        return unpaid.with(new DebitState.CarriedOver(reason, debitedHere.next()));
    }
}
