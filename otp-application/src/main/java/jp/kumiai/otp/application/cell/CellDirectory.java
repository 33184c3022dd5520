package jp.kumiai.otp.application.cell;

import java.util.function.Consumer;
import jp.kumiai.otp.domain.cell.Membership;
import jp.kumiai.otp.domain.contract.ContractId;

/** Incoming port: what an edge must know of a cell to route to it, one after the other, however many there are. */
public interface CellDirectory {

    /** The contracts that live in the cell, and those that have left it and are on their way. */
    void contracts(Consumer<Residence> reader);

    /** All users of the cell. Whose contract somebody is never changes. */
    void users(Consumer<Membership> reader);

    /**
     * Where a contract is.
     *
     * @param onItsWay whether it has left and has neither arrived nor come back
     */
    record Residence(ContractId contract, boolean onItsWay) {}
}
