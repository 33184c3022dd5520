package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.report.plot.ColumnPlot;
import jp.kumiai.otp.adapter.http.page.report.plot.Point;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.application.report.AsOf;
import jp.kumiai.otp.domain.report.DriftDistribution;

/** 時刻のずれの分布 in words. Stateless. */
public final class DriftReport {

    /** So many steps off, a token's codes are still accepted at once (P8). */
    private static final int UNNOTICED = 1;

    private DriftReport() {}

    public static Report of(AsOf<DriftDistribution> counted) {
        DriftDistribution drift = counted.report();
        List<Tuple2<Integer, Long>> steps = drift.everyStep();
        Table table =
                Table.of("ずれ（ステップ）", "本数").rows(steps.map(each -> List.of(Value.of(each._1()), Value.of(each._2()))));
        return new Report(
                Subject.DRIFT,
                JapaneseTime.minute(counted.at()) + "現在",
                Option.none(),
                List.of(
                        "一度でもワンタイムパスワードが認証されたトークンを、現在記録されている時刻のずれで数えています。貸与中でないトークンも含みます。",
                        "1ステップは通常60秒です。プラスは進み、マイナスは遅れです。",
                        "ずれは、続けて表示された2つのワンタイムパスワードで確認したときだけ改まります。記録より小さなずれは、認証の許容範囲に収まっています。"),
                List.of(new Figure(
                        "drift",
                        Subject.DRIFT.title(),
                        "使用されたことのある" + Amounts.count(drift.total()) + "本のうち、" + UNNOTICED + "ステップを超えてずれているのは"
                                + Amounts.count(drift.beyond(UNNOTICED)) + "本です。",
                        ColumnPlot.of(
                                steps.map(DriftReport::point),
                                steps.map(Tuple2::_1).indexOf(0)),
                        table)),
                table);
    }

    private static Point point(Tuple2<Integer, Long> step) {
        String label = step._1() > 0 ? "+" + step._1() : step._1().toString().replace('-', '−');
        return new Point(label, step._2(), Amounts.count(step._2()) + "本");
    }
}
