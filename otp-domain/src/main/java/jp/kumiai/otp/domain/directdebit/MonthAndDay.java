package jp.kumiai.otp.domain.directdebit;

import java.time.LocalDate;
import jp.kumiai.otp.domain.account.ZenginDigits;

/** A day as a header writes it (引落日): MMDD, four digits. */
final class MonthAndDay {

    private MonthAndDay() {}

    static String of(LocalDate day) {
        return ZenginDigits.padded(Integer.toString(day.getMonthValue() * 100 + day.getDayOfMonth()), 4);
    }
}
