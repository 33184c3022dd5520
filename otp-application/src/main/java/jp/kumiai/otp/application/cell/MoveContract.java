package jp.kumiai.otp.application.cell;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.cell.MoveFailure;
import jp.kumiai.otp.domain.contract.ContractId;

/**
 * Incoming port: moves a contract from one cell to another, with its users, tokens, sessions, answered requests,
 * applications, loans and debits, and a copy of its audit trail.
 *
 * <p>It may be called again after it ended in the middle, by anybody who sees both cells, and goes on from there. Between
 * two of its acts the contract is in neither cell, and nobody of the company can log in.
 */
@FunctionalInterface
public interface MoveContract {

    Either<MoveFailure, MoveReport> move(Command command);

    /**
     * Who moves what.
     *
     * @param operator whom the audit trails name
     */
    record Command(ContractId contract, String operator, MoveProgress progress) {}
}
