package jp.kumiai.otp.application.billing;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.billing.ResultFileFailure.NoSuchRun;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.domain.fee.FeeRun;

/** Reads results of direct debits: once to look, once to book. */
public final class ReadDirectDebitResultsService implements ReadDirectDebitResults {

    /** Results in one commit. */
    private static final int PAGE = 500;

    private final Clock clock;
    private final Ledger ledger;
    private final Decisions decisions;
    private final int page;

    public ReadDirectDebitResultsService(Clock clock, Ledger ledger, Decisions decisions) {
        this(clock, ledger, decisions, PAGE);
    }

    ReadDirectDebitResultsService(Clock clock, Ledger ledger, Decisions decisions, int page) {
        this.clock = clock;
        this.ledger = ledger;
        this.decisions = decisions;
        this.page = page;
    }

    @Override
    public Either<ResultFileFailure, Settled> read(Command command) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Option<FeeRun> run = ledger.run(command.month()).filter(FeeRun::isClosed);
        if (run.isEmpty()) {
            return Either.left(new NoSuchRun());
        }
        Either<ResultFileFailure, Settled> looked =
                pass(SettlementPass.looking(ledger, command, run.get(), now, page), command);
        return command.dryRun() || looked.isLeft()
                ? looked
                : pass(SettlementPass.booking(ledger, decisions, command, run.get(), now, page), command);
    }

    private static Either<ResultFileFailure, Settled> pass(SettlementPass pass, Command command) throws IOException {
        try (InputStream in = command.source().open()) {
            return pass.read(in);
        }
    }
}
