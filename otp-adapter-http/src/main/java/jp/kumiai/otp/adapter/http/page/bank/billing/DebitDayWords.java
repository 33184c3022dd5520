package jp.kumiai.otp.adapter.http.page.bank.billing;

import io.vavr.collection.List;
import io.vavr.collection.Stream;
import java.time.LocalDate;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.domain.billing.Preview;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.fee.FeeMonth;

/** Says why a debit day is the day it is (F8). */
final class DebitDayWords {

    private static final int DAY_OF_MONTH = 10;

    private DebitDayWords() {}

    static String day(FeeMonth month, BankHolidays holidays) {
        return Preview.day(month, holidays).map(JapaneseTime::day).getOrElse("-");
    }

    static String why(FeeMonth month, BankHolidays holidays) {
        return Preview.day(month, holidays)
                .map(day -> why(month, day, holidays))
                .getOrElse("休業日カレンダーの範囲外の月です。");
    }

    private static String why(FeeMonth month, LocalDate day, BankHolidays holidays) {
        LocalDate tenth = month.value().atDay(DAY_OF_MONTH);
        List<String> closed = Stream.iterate(tenth, each -> each.plusDays(1))
                .takeWhile(each -> each.isBefore(day))
                .map(each -> each.getDayOfMonth() + "日（" + holidays.nameOf(each).getOrElse("") + "）")
                .toList();
        return closed.isEmpty() ? "10日が営業日のため、10日に引き落とします。" : closed.mkString("、") + "が休業日のため、翌営業日に引き落とします。";
    }
}
