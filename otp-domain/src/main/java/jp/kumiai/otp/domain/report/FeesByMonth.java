package jp.kumiai.otp.domain.report;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import jp.kumiai.otp.domain.fee.FeeMonth;

/**
 * What was debited, month by month. Immutable.
 *
 * @param counts a month that is not there has no debit
 */
public record FeesByMonth(ReportPeriod period, Map<FeeMonth, MonthlyFees> counts) {

    /** Every month the period has a day of, the first one first. */
    public List<MonthlyFees> months() {
        return period.months().map(FeeMonth::new).map(this::of);
    }

    private MonthlyFees of(FeeMonth month) {
        return counts.getOrElse(month, new MonthlyFees(month, HashMap.empty()));
    }
}
