package jp.kumiai.otp.domain.report;

import jp.kumiai.otp.domain.fee.Yen;

/**
 * Some debits taken together. Immutable.
 *
 * @param debits how many
 * @param monthly 月額利用手数料
 * @param reissue 再発行手数料
 * @param carried 未収繰越
 */
public record DebitSum(long debits, Yen monthly, Yen reissue, Yen carried) {

    public static final DebitSum NONE = new DebitSum(0, Yen.ZERO, Yen.ZERO, Yen.ZERO);

    public Yen total() {
        return monthly.plus(reissue).plus(carried);
    }

    public DebitSum plus(DebitSum other) {
        return new DebitSum(
                debits + other.debits,
                monthly.plus(other.monthly),
                reissue.plus(other.reissue),
                carried.plus(other.carried));
    }
}
