package jp.kumiai.otp.application.billing;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.billing.BookStep;
import jp.kumiai.otp.domain.billing.OpenRunStep;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;

/**
 * Runs fees, page by page. Each page is one commit together with the position of the run, so that two that run the same
 * month at once take turns, whoever finds a page taken goes on from where the other is, and a killed run is gone on with
 * by starting it again.
 */
public final class RunFeesService implements RunFees {

    /** Contracts in one commit. */
    private static final int PAGE = 500;

    private final Clock clock;
    private final Ledger ledger;
    private final OpenRunStep open;
    private final BookStep book;
    private final Decisions decisions;
    private final int page;

    public RunFeesService(Clock clock, Ledger ledger, OpenRunStep open, BookStep book, Decisions decisions) {
        this(clock, ledger, open, book, decisions, PAGE);
    }

    RunFeesService(Clock clock, Ledger ledger, OpenRunStep open, BookStep book, Decisions decisions, int page) {
        this.clock = clock;
        this.ledger = ledger;
        this.open = open;
        this.book = book;
        this.decisions = decisions;
        this.page = page;
    }

    @Override
    public Either<BillingFailure, FeeRun> run(FeeMonth month, String operator, RunProgress progress) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Either<BillingFailure, FeeRun> state = decisions.settle(() -> open(month, operator, now));
        while (state.exists(run -> !run.isClosed())) {
            state = decisions.settle(() -> nextPage(month, operator, now));
            state.forEach(progress::reached);
        }
        return state;
    }

    /** Reads the latest run first: when another node opens this one meanwhile, it is not taken for the one before it. */
    private Decision<BillingFailure, FeeRun> open(FeeMonth month, String operator, Instant now) {
        Option<FeeRun> latest = ledger.runs(1).headOption();
        return open.decide(month, ledger.run(month), latest, operator, now);
    }

    private Decision<BillingFailure, FeeRun> nextPage(FeeMonth month, String operator, Instant now) {
        return ledger.run(month)
                .map(run ->
                        book.decide(run, ledger.billingFiles(month, run.since(), run.position(), page), operator, now))
                .getOrElse(() -> Decision.refuse(BillingFailure.NO_SUCH_RUN));
    }
}
