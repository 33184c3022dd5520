package jp.kumiai.otp.application.report;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.report.PeriodFailure;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.TrailPage;
import jp.kumiai.otp.domain.report.TrailQuestion;
import jp.kumiai.otp.domain.report.TrailReading;

/** Searches the audit trail. */
public final class SearchAuditService implements SearchAudit {

    private final Clock clock;
    private final AuditSearch trail;
    private final Decisions decisions;

    public SearchAuditService(Clock clock, AuditSearch trail, Decisions decisions) {
        this.clock = clock;
        this.trail = trail;
        this.decisions = decisions;
    }

    @Override
    public Either<PeriodFailure, TrailPage> search(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return ReportPeriod.ofDays(
                        command.period().from(),
                        command.period().to(),
                        BankTime.wallClock(now).toLocalDate())
                .flatMap(period -> read(command, period, now));
    }

    private Either<PeriodFailure, TrailPage> read(Command command, ReportPeriod period, Instant now) {
        TrailQuestion question =
                new TrailQuestion(period, command.contract(), command.serial(), command.actor(), command.kind());
        TrailPage page =
                TrailPage.of(question, trail.search(question, command.before(), command.limit() + 1), command.limit());
        return decisions.settle(() -> Decision.accept(
                Changes.NONE.event(TrailReading.of(page, command.before(), command.operator(), now)), page));
    }
}
