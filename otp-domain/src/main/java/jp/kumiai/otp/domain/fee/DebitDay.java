package jp.kumiai.otp.domain.fee;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.kumiai.otp.domain.calendar.BankHolidays;

/**
 * The day on which a month's fees are debited (引落日): the 10th, or the first business day after it.
 *
 * <p>Source: rule F8, P25. Stateless, thread-safe.
 */
public final class DebitDay {

    private static final int DAY_OF_MONTH = 10;

    private DebitDay() {}

    /** The day it is unless the bank is closed on it. */
    public static LocalDate nominal(YearMonth month) {
        return month.atDay(DAY_OF_MONTH);
    }

    /**
     * The debit day of this month.
     *
     * @throws IllegalArgumentException for a month outside the years that {@link BankHolidays} knows
     */
    public static LocalDate of(YearMonth month, BankHolidays holidays) {
        return holidays.onOrAfter(nominal(month));
    }
}
