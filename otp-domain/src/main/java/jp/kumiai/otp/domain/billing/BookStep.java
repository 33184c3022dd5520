package jp.kumiai.otp.domain.billing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.BookedPage;
import jp.kumiai.otp.domain.fee.DueFees;
import jp.kumiai.otp.domain.fee.FeeRun;

/**
 * The next contracts of a run are booked, all in one commit with the run's own position: whoever else goes on with the
 * same run at the same time finds theirs stale, and nothing is ever booked twice (F12). After the last contract the run
 * is closed. Pure, thread-safe by immutability.
 */
public record BookStep(DueFees due) {

    /**
     * Decides on the next contracts.
     *
     * @param files those that follow on the run's position, in the order of their numbers; none when all are done
     */
    public Decision<BillingFailure, FeeRun> decide(FeeRun run, List<BillingFile> files, String operator, Instant now) {
        if (run.isClosed()) {
            return Decision.accept(Changes.NONE, run);
        }
        return files.isEmpty() ? close(run, operator, now) : book(run, files, operator, now);
    }

    private static Decision<BillingFailure, FeeRun> close(FeeRun run, String operator, Instant now) {
        FeeRun closed = run.closed(now);
        AuditEvent event = event(closed, Kind.FEE_RUN_CLOSED, operator, now);
        return Decision.accept(Changes.NONE.run(closed).event(event), closed);
    }

    private Decision<BillingFailure, FeeRun> book(FeeRun run, List<BillingFile> files, String operator, Instant now) {
        BookedPage page = BookedPage.of(run, files, due);
        AuditEvent event = event(page.run(), Kind.FEES_BOOKED, operator, now)
                .with("first", files.head().contract().id())
                .with("last", files.last().contract().id())
                .with("booked", page.debits().size());
        Changes changes = Changes.NONE.run(page.run()).event(event);
        Changes booked = page.debits().foldLeft(changes, Changes::debit);
        return Decision.accept(page.carriedOver().foldLeft(booked, Changes::debit), page.run());
    }

    private static AuditEvent event(FeeRun run, Kind kind, String operator, Instant now) {
        return AuditEvent.ofBank(now, kind, operator, Option.none())
                .with("month", run.month())
                .with("contracts", run.contracts())
                .with("debits", run.debits())
                .with("total", run.total().amount());
    }
}
