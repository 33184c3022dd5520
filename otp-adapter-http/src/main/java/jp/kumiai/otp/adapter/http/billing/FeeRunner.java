package jp.kumiai.otp.adapter.http.billing;

import io.vavr.control.Either;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.kumiai.otp.application.billing.RunFees;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs fees beside the requests that ask for them, for a run can take minutes: the first page while whoever asks waits,
 * so that a refusal is theirs, and the rest on the one thread of this server. Every page is a commit of its own; a run
 * that was cut off, by the end of a server or a store that did not answer, is gone on with when it is asked for again.
 * Thread-safe.
 */
public final class FeeRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeeRunner.class);
    private static final int STOP_SECONDS = 10;

    private final RunFees fees;
    private final ExecutorService rest = Executors.newSingleThreadExecutor(FeeRunner::thread);
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean closing;

    public FeeRunner(RunFees fees) {
        this.fees = fees;
    }

    /** The run after its next page; unless that closed it, this server goes on with it by itself. */
    public Either<BillingFailure, FeeRun> start(FeeMonth month, String operator) {
        Either<BillingFailure, FeeRun> state = nextPage(month, operator);
        if (state.exists(run -> !run.isClosed()) && busy.compareAndSet(false, true)) {
            rest.execute(() -> runRest(month, operator));
        }
        return state;
    }

    /** Lets the page under way end, for at most ten seconds, and begins no other. */
    @Override
    public void close() {
        closing = true;
        rest.shutdown();
        try {
            if (!rest.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("stopped before a page of a fee run had ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Either<BillingFailure, FeeRun> nextPage(FeeMonth month, String operator) {
        try {
            return fees.run(month, operator, run -> {
                throw new Enough(run);
            });
        } catch (Enough enough) {
            return Either.right(enough.reached);
        }
    }

    private void runRest(FeeMonth month, String operator) {
        try {
            fees.run(month, operator, run -> {
                if (closing) {
                    throw new Enough(run);
                }
            });
        } catch (Enough enough) {
            LOG.info("fee run {} left to be gone on with", month);
        } catch (RuntimeException e) { // nobody waits for it any more
            LOG.error("fee run {} cut off", month, e);
        } finally {
            busy.set(false);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fee-run");
        thread.setDaemon(true);
        return thread;
    }

    /** By which a run is left after a page; it has no other way out. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient FeeRun reached;

        Enough(FeeRun reached) {
            super(null, null, false, false);
            this.reached = reached;
        }
    }
}
