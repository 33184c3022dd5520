package jp.kumiai.otp.application.port;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.report.Contention;
import jp.kumiai.otp.domain.report.DriftDistribution;
import jp.kumiai.otp.domain.report.ExpiryCut;
import jp.kumiai.otp.domain.report.FeesByMonth;
import jp.kumiai.otp.domain.report.LentTokens;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.TokensByState;
import jp.kumiai.otp.domain.report.TroublesByDay;

/**
 * Outgoing port: counts what is stored, for reports. The store counts: what it answers does not grow with the number of
 * tokens, users or events. Thread-safe.
 *
 * <p>Each count is of one moment; two counts of one report may be of two. Events belong to the day on
 * which they happened. All
 * of it throws {@link PortUnavailable} when the store does not answer.
 */
public interface Reports {

    /** Every token. */
    TokensByState tokensByState();

    /** Every token whose device is {@code ON_LOAN}, hardware and software. */
    LentTokens lentTokens(List<ExpiryCut> cuts);

    /** What went wrong on the days of the period. */
    TroublesByDay troubles(ReportPeriod period);

    /** Every token that has a watermark. */
    DriftDistribution drift();

    /**
     * Every token that two users or more are bound to now, and what happened with it in the period, used codes on BLG3020
     * included; the first so many in the order of {@link Contention}.
     *
     * @param limit as many at most, 1 or more
     */
    Contention contention(ReportPeriod period, int limit);

    /** The debits of every month that the period has a day of. */
    FeesByMonth fees(ReportPeriod period);
}
