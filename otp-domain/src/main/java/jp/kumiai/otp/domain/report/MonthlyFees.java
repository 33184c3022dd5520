package jp.kumiai.otp.domain.report;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;

/**
 * The debits of one month and what became of them (F9–F11). What was carried over is in two months: in its own, as
 * carried over, and as a line of the month that took it over. Immutable.
 *
 * @param byState a state that is not there has no debit
 */
public record MonthlyFees(FeeMonth month, Map<DebitState.Code, DebitSum> byState) {

    public DebitSum in(DebitState.Code state) {
        return byState.getOrElse(state, DebitSum.NONE);
    }

    /** All of them. */
    public DebitSum total() {
        return List.of(DebitState.Code.values()).map(this::in).fold(DebitSum.NONE, DebitSum::plus);
    }
}
