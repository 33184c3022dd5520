package jp.kumiai.otp.adapter.jdbc.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.kumiai.otp.domain.fee.FeeMonth;

/** A month in a column: the first of its days. Stateless. */
public final class MonthColumn {

    private MonthColumn() {}

    public static LocalDate of(FeeMonth month) {
        return month.value().atDay(1);
    }

    public static FeeMonth read(LocalDate column) {
        return new FeeMonth(YearMonth.from(column));
    }
}
