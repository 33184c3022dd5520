package jp.kumiai.otp.domain.cell;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.UUID;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.FeeMonth;

/**
 * A contract that has left its cell: from here on it lives nowhere until it has arrived or is taken back. Immutable.
 *
 * @param id by which the other cell knows it again, however often it is told
 * @param feesUntil the last month that the cell has debited; none when it never has
 */
public record Departure(
        UUID id,
        ContractId contract,
        CellId from,
        CellId to,
        Option<FeeMonth> feesUntil,
        Instant at,
        Inventory inventory) {}
