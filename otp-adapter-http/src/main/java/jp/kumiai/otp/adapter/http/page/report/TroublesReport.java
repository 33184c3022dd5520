package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.report.plot.LinePlot;
import jp.kumiai.otp.adapter.http.page.report.plot.Point;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.domain.report.Trouble;
import jp.kumiai.otp.domain.report.TroublesByDay;

/** 認証エラーと利用停止 in words; each trouble has a plot of its own, so that none hides another. Stateless. */
public final class TroublesReport {

    private static final List<Trouble> ALL = List.of(Trouble.values());

    private TroublesReport() {}

    public static Report of(TroublesByDay troubles) {
        return new Report(
                Subject.TROUBLES,
                ReportWords.of(troubles.period()),
                Option.some(troubles.period()),
                List.of(
                        "監査証跡の記録を、日本時間の日ごとに数えています。今日の分は、今までの件数です。",
                        "「ワンタイムパスワードの誤り」は、誤りとして数えられたものだけです。使用済み、時刻のずれ、形式の誤り、停止中の入力は含みません。",
                        "「利用開始登録の停止」は、利用開始登録画面で誤りを繰り返した利用者の停止です。"),
                ALL.map(trouble -> figure(troubles, trouble)),
                Table.of("日付", ALL.map(ReportWords::of))
                        .rows(troubles.period().days().map(day -> row(troubles, day))));
    }

    private static List<Value> row(TroublesByDay troubles, LocalDate day) {
        return ALL.map(trouble -> Value.of(troubles.count(day, trouble))).prepend(Value.of(day.toString()));
    }

    private static Figure figure(TroublesByDay troubles, Trouble trouble) {
        List<Tuple2<LocalDate, Long>> daily = troubles.period().days().zip(troubles.daily(trouble));
        return new Figure(
                trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                ReportWords.of(trouble),
                says(daily, troubles.total(trouble)),
                LinePlot.of(daily.map(each -> new Point(
                        ReportWords.day(each._1()),
                        each._2(),
                        ReportWords.day(each._1()) + " " + Amounts.count(each._2()) + "件"))),
                Table.of("日付", "件数")
                        .rows(daily.map(each -> List.of(Value.of(each._1().toString()), Value.of(each._2())))));
    }

    private static String says(List<Tuple2<LocalDate, Long>> daily, long total) {
        long greatest = daily.map(Tuple2::_2).max().getOrElse(0L);
        return daily.find(each -> total > 0 && each._2() == greatest)
                .map(each -> "合計" + Amounts.count(total) + "件。最も多い日は" + JapaneseTime.day(each._1()) + "の"
                        + Amounts.count(greatest) + "件です。")
                .getOrElse("この期間には1件もありません。");
    }
}
