package jp.kumiai.otp.bootstrap.command.report;

import java.time.LocalDate;
import jp.kumiai.otp.adapter.http.page.report.Subject;
import jp.kumiai.otp.bootstrap.command.line.Group;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code otp reports}: what the bank's people look at. They change nothing. */
@Command(name = "reports")
public final class ReportsCommand extends Group {

    @Command(name = "devices")
    int devices(@Mixin ReportOptions report) {
        return report.answer(Subject.DEVICES, reports -> ReportAnswer.devices(reports.tokensByState()));
    }

    @Command(name = "expiring")
    int expiring(@Mixin ReportOptions report) {
        return report.answer(Subject.EXPIRING, reports -> ReportAnswer.expiring(reports.expiry()));
    }

    @Command(name = "drift")
    int drift(@Mixin ReportOptions report) {
        return report.answer(Subject.DRIFT, reports -> ReportAnswer.drift(reports.drift()));
    }

    @Command(name = "troubles")
    int troubles(
            @Mixin ReportOptions report,
            @Option(names = "--from", paramLabel = "DAY") @Nullable LocalDate from,
            @Option(names = "--to", paramLabel = "DAY") @Nullable LocalDate to) {
        return report.answer(
                Subject.TROUBLES,
                from,
                to,
                reports -> asked -> reports.troubles(asked).map(PeriodAnswer::troubles));
    }

    @Command(name = "contention")
    int contention(
            @Mixin ReportOptions report,
            @Option(names = "--from", paramLabel = "DAY") @Nullable LocalDate from,
            @Option(names = "--to", paramLabel = "DAY") @Nullable LocalDate to) {
        return report.answer(
                Subject.CONTENTION,
                from,
                to,
                reports -> asked -> reports.contention(asked).map(PeriodAnswer::contention));
    }

    @Command(name = "fees")
    int fees(
            @Mixin ReportOptions report,
            @Option(names = "--from", paramLabel = "DAY") @Nullable LocalDate from,
            @Option(names = "--to", paramLabel = "DAY") @Nullable LocalDate to) {
        return report.answer(
                Subject.FEES, from, to, reports -> asked -> reports.fees(asked).map(PeriodAnswer::fees));
    }
}
