package jp.kumiai.otp.domain.directdebit;

/**
 * Counts and sums of the results read. Immutable.
 *
 * @param debitedCount 振替済件数
 * @param debitedAmount 振替済金額, yen
 * @param failedCount 振替不能件数
 * @param failedAmount 振替不能金額, yen
 */
public record ResultTotals(long debitedCount, long debitedAmount, long failedCount, long failedAmount) {

    public static final ResultTotals NONE = new ResultTotals(0, 0, 0, 0);

    /** 合計件数. */
    public long count() {
        return debitedCount + failedCount;
    }

    /** 合計金額, yen. */
    public long amount() {
        return debitedAmount + failedAmount;
    }

    ResultTotals with(DebitResult result) {
        return result.code() == ResultCode.DEBITED
                ? new ResultTotals(debitedCount + 1, debitedAmount + result.amount(), failedCount, failedAmount)
                : new ResultTotals(debitedCount, debitedAmount, failedCount + 1, failedAmount + result.amount());
    }
}
