package jp.kumiai.otp.domain.billing;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.account.ZenginDigits;
import jp.kumiai.otp.domain.directdebit.CustomerNumber;
import jp.kumiai.otp.domain.directdebit.DebitRequest;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;

/**
 * By which a result is matched with its debit: the customer number (顧客番号) is the month in six digits and the debit's
 * number within it in fourteen. Contract numbers may have letters, which the format does not. Immutable.
 *
 * @param number 1 or more
 */
public record DebitReference(FeeMonth month, long number) {

    private static final int YEAR_DIGITS = 4;
    private static final int MONTH_DIGITS = 6;

    public static DebitReference of(Debit debit) {
        return new DebitReference(debit.month(), debit.number());
    }

    /** What is asked of this account for the debit (F14). */
    public static DebitRequest request(Debit debit, RepresentativeAccount account) {
        return new DebitRequest(
                account, debit.total().amount(), debit.newCode(), of(debit).toCustomerNumber());
    }

    /** The reference in this customer number, or none when it is not one of ours. */
    public static Option<DebitReference> parse(CustomerNumber customer) {
        String digits = customer.value();
        String month = digits.substring(0, YEAR_DIGITS) + "-" + digits.substring(YEAR_DIGITS, MONTH_DIGITS);
        long number = Long.parseLong(digits.substring(MONTH_DIGITS));
        return FeeMonth.parse(month).filter(any -> number > 0).map(valid -> new DebitReference(valid, number));
    }

    public CustomerNumber toCustomerNumber() {
        return new CustomerNumber(month.toString().replace("-", "")
                + ZenginDigits.padded(Long.toString(number), CustomerNumber.DIGITS - MONTH_DIGITS));
    }
}
