package jp.kumiai.otp.application.report;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.report.Contention;
import jp.kumiai.otp.domain.report.DriftDistribution;
import jp.kumiai.otp.domain.report.ExpiryOutlook;
import jp.kumiai.otp.domain.report.FeesByMonth;
import jp.kumiai.otp.domain.report.PeriodFailure;
import jp.kumiai.otp.domain.report.TokensByState;
import jp.kumiai.otp.domain.report.TroublesByDay;

/** Incoming port: the reports of the bank. They change nothing and tell of no single user. */
public interface ShowReports {

    /** トークンの状態別本数. */
    AsOf<TokensByState> tokensByState();

    /** トークンの有効期限 (R35). */
    AsOf<ExpiryOutlook> expiry();

    /** 認証エラーと利用停止; of the last 30 days unless asked otherwise. */
    Either<PeriodFailure, TroublesByDay> troubles(AskedPeriod asked);

    /** トークンの時刻のずれ. */
    AsOf<DriftDistribution> drift();

    /** 共有トークンの競合; of the last 30 days unless asked otherwise. */
    Either<PeriodFailure, Contention> contention(AskedPeriod asked);

    /** 利用手数料の月別集計; of the last 12 months unless asked otherwise. */
    Either<PeriodFailure, FeesByMonth> fees(AskedPeriod asked);
}
