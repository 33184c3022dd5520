package jp.kumiai.otp.adapter.http.page.report;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.domain.report.PeriodFailure;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.Trouble;

/** Words that several reports have in common. Stateless. */
public final class ReportWords {

    private ReportWords() {}

    static String of(ReportPeriod period) {
        return JapaneseTime.day(period.from()) + "から" + JapaneseTime.day(period.to()) + "まで";
    }

    /** For a file and a table: {@code 2026-05}. */
    static String month(YearMonth month) {
        return month.toString();
    }

    /** For the axis of a plot: {@code 5/31}. */
    static String day(LocalDate day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth();
    }

    public static String of(PeriodFailure failure) {
        return switch (failure) {
            case BACKWARDS -> "開始日は、終了日と今日より後にはできません。";
            case TOO_LONG -> "期間は" + ReportPeriod.MAX_DAYS + "日以内で指定してください。";
        };
    }

    static String of(Trouble trouble) {
        return switch (trouble) {
            case WRONG_CODE -> "ワンタイムパスワードの誤り";
            case TOKEN_SUSPENDED -> "トークンの利用停止";
            case USER_SUSPENDED_FOR_REGISTRATION -> "利用開始登録の停止";
            case CONFIRMATION_SUSPENDED -> "確認用パスワードの停止";
        };
    }
}
