package jp.kumiai.otp.application.port;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;

/**
 * Outgoing port: fee runs, debits, and what they follow from, with what {@link Snapshots} promises of a read.
 * Thread-safe. What it answers is bounded by a limit or by one contract, so that a run over any number of companies needs
 * the same memory.
 */
public interface Ledger {

    /** The run of this month. */
    Option<FeeRun> run(FeeMonth month);

    /** The runs there are, the latest month first. */
    List<FeeRun> runs(int limit);

    /**
     * What the fees of the next contracts follow from, in the order of their numbers. Each has at least the loans that
     * count at the month's instant, the applications with a fee booked at or after {@code since} and before the month's
     * instant, and the contract's unpaid debits; a contract without any of these may be there or not.
     *
     * @param after only contracts with a greater number; in the order of its bytes
     * @param limit as many at most, 1 or more
     */
    List<BillingFile> billingFiles(FeeMonth month, Instant since, Option<ContractId> after, int limit);

    /** The same of one contract. */
    Option<BillingFile> billingFile(ContractId contract, FeeMonth month, Instant since);

    /** The debits of this contract, the latest month first. */
    List<Debit> debitsOf(ContractId contract);

    /** Debits of this month, in the order of their numbers, from the one after {@code number} on. */
    List<Debit> debits(FeeMonth month, long number, int limit);

    /** Those debits of this month that have one of these numbers, in the order of the numbers. */
    List<Debit> debits(FeeMonth month, Set<Long> numbers);
}
