package jp.kumiai.otp.application.report;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.Reports;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.report.Contention;
import jp.kumiai.otp.domain.report.DriftDistribution;
import jp.kumiai.otp.domain.report.ExpiryOutlook;
import jp.kumiai.otp.domain.report.FeesByMonth;
import jp.kumiai.otp.domain.report.PeriodFailure;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.TokensByState;
import jp.kumiai.otp.domain.report.TroublesByDay;

/** Shows reports. */
public final class ShowReportsService implements ShowReports {

    private final Clock clock;
    private final Reports reports;

    public ShowReportsService(Clock clock, Reports reports) {
        this.clock = clock;
        this.reports = reports;
    }

    @Override
    public AsOf<TokensByState> tokensByState() {
        return new AsOf<>(now(), reports.tokensByState());
    }

    @Override
    public AsOf<ExpiryOutlook> expiry() {
        Instant now = now();
        return new AsOf<>(now, ExpiryOutlook.of(now, reports.lentTokens(ExpiryOutlook.cuts(now))));
    }

    @Override
    public Either<PeriodFailure, TroublesByDay> troubles(AskedPeriod asked) {
        return days(asked).map(reports::troubles);
    }

    @Override
    public AsOf<DriftDistribution> drift() {
        return new AsOf<>(now(), reports.drift());
    }

    @Override
    public Either<PeriodFailure, Contention> contention(AskedPeriod asked) {
        return days(asked).map(period -> reports.contention(period, Contention.LIMIT));
    }

    @Override
    public Either<PeriodFailure, FeesByMonth> fees(AskedPeriod asked) {
        return ReportPeriod.ofMonths(asked.from(), asked.to(), today()).map(reports::fees);
    }

    private Either<PeriodFailure, ReportPeriod> days(AskedPeriod asked) {
        return ReportPeriod.ofDays(asked.from(), asked.to(), today());
    }

    private LocalDate today() {
        return BankTime.wallClock(now()).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
