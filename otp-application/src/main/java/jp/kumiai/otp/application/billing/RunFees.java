package jp.kumiai.otp.application.billing;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;

/** Incoming port: books a month's debits (F9–F12). */
@FunctionalInterface
public interface RunFees {

    /**
     * Runs to the end, or goes on with a run that was begun, by whomever; a run that is done is answered as it is.
     *
     * @param progress told the run after each page, on the calling thread
     */
    Either<BillingFailure, FeeRun> run(FeeMonth month, String operator, RunProgress progress);
}
