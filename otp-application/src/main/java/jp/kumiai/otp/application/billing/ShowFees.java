package jp.kumiai.otp.application.billing;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.billing.NextRun;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;

/** Incoming port: what was debited, and what would be. */
public interface ShowFees {

    /** The runs of the last five years, the latest month first. */
    List<FeeRun> runs();

    /** The run that is to be begun next, and whether it can be begun now. */
    NextRun next();

    /** The run of this month, under way or done. */
    Option<FeeRun> run(FeeMonth month);

    /** A page of this month's debits in the order of their numbers, from the one after {@code number} on. */
    List<Debit> debits(FeeMonth month, long number);

    /**
     * What would be debited of a company on this day, or was: of the day's month.
     *
     * @param day any day of the month
     */
    Either<BillingFailure, Statement> onDay(ContractId contract, LocalDate day);
}
