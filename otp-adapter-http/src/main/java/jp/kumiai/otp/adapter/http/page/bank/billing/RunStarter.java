package jp.kumiai.otp.adapter.http.page.bank.billing;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jp.kumiai.otp.application.billing.RunFees;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts fee runs on threads of their own, since nobody waits at a page for a hundred thousand contracts. A thread that
 * dies with its node loses nothing: the run is gone on with by starting it again, and two that run at once take turns.
 * Thread-safe.
 */
final class RunStarter {

    private static final Logger LOG = LoggerFactory.getLogger(RunStarter.class);

    private final RunFees fees;

    RunStarter(RunFees fees) {
        this.fees = fees;
    }

    /**
     * The refusal, or the run after its first page, or when it is done if that comes first; it goes on from there.
     *
     * @throws RuntimeException what went wrong before the first page
     */
    Either<BillingFailure, FeeRun> start(FeeMonth month, String operator) {
        CompletableFuture<Either<BillingFailure, FeeRun>> first = new CompletableFuture<>();
        Thread thread = new Thread(() -> run(month, operator, first), "fees-" + month);
        thread.setDaemon(true);
        thread.start();
        try {
            return first.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void run(FeeMonth month, String operator, CompletableFuture<Either<BillingFailure, FeeRun>> first) {
        try {
            first.complete(fees.run(month, operator, run -> first.complete(Either.right(run))));
        } catch (RuntimeException e) {
            if (!first.completeExceptionally(e)) {
                LOG.error("the fee run of {} stopped half-way; start it again to go on", month, e);
            }
        }
    }
}
