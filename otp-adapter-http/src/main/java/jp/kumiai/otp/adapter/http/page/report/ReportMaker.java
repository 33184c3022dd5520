package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.control.Either;
import jp.kumiai.otp.application.report.AskedPeriod;
import jp.kumiai.otp.application.report.ShowReports;
import jp.kumiai.otp.domain.report.PeriodFailure;

/** Has things counted and puts them into words, whoever asks: pages, files, the command line. Thread-safe. */
public final class ReportMaker {

    private final ShowReports reports;

    public ReportMaker(ShowReports reports) {
        this.reports = reports;
    }

    /** The report on this subject; the days matter only when it is of days. */
    public Either<PeriodFailure, Report> make(Subject subject, AskedPeriod asked) {
        return switch (subject) {
            case DEVICES -> Either.right(DevicesReport.of(reports.tokensByState()));
            case EXPIRING -> Either.right(ExpiringReport.of(reports.expiry()));
            case TROUBLES -> reports.troubles(asked).map(TroublesReport::of);
            case DRIFT -> Either.right(DriftReport.of(reports.drift()));
            case CONTENTION -> reports.contention(asked).map(ContentionReport::of);
            case FEES -> reports.fees(asked).map(FeesReport::of);
        };
    }
}
