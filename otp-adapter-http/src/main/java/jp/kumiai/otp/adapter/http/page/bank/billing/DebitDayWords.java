package jp.kumiai.otp.adapter.http.page.bank.billing;

import io.vavr.collection.List;
import io.vavr.collection.Stream;
import java.time.LocalDate;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.domain.billing.Preview;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.fee.DebitDay;
import jp.kumiai.otp.domain.fee.FeeMonth;

/** Says why a debit day is the day it is (F8). */
final class DebitDayWords {

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
        LocalDate nominal = DebitDay.nominal(month.value());
        List<String> closed = Stream.iterate(nominal, each -> each.plusDays(1))
                .takeWhile(each -> each.isBefore(day))
                .map(each -> each.getDayOfMonth() + "日（" + holidays.nameOf(each).getOrElse("") + "）")
                .toList();
        String tenth = nominal.getDayOfMonth() + "日";
        return closed.isEmpty()
                ? tenth + "が営業日のため、" + tenth + "に引き落とします。"
                : closed.mkString("、") + "が休業日のため、翌営業日に引き落とします。";
    }
}
