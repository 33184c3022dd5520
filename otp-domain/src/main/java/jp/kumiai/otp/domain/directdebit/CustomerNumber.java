package jp.kumiai.otp.domain.directdebit;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.account.ZenginDigits;

/**
 * By which number a result is matched with its request (顧客番号): 1 to 20 ASCII digits, kept as the 20 digits of the file, so
 * 12 and 0012 are one number. Immutable.
 */
public record CustomerNumber(String value) {

    public static final int DIGITS = 20;

    public CustomerNumber {
        if (!ZenginDigits.fit(value, DIGITS)) {
            throw new IllegalArgumentException("a customer number has 1 to 20 ASCII digits");
        }
        value = ZenginDigits.padded(value, DIGITS);
    }

    public static Option<CustomerNumber> parse(String digits) {
        return Option.when(ZenginDigits.fit(digits, DIGITS), () -> new CustomerNumber(digits));
    }

    @Override
    public String toString() {
        return value;
    }
}
