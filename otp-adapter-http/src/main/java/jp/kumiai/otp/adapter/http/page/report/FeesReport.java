package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.ToLongFunction;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.report.plot.ColumnPlot;
import jp.kumiai.otp.adapter.http.page.report.plot.Point;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.report.FeesByMonth;
import jp.kumiai.otp.domain.report.MonthlyFees;

/** 利用手数料の月別集計 in words. Stateless. */
public final class FeesReport {

    private FeesReport() {}

    public static Report of(FeesByMonth fees) {
        return new Report(
                Subject.FEES,
                ReportWords.of(fees.period()),
                Option.some(fees.period()),
                List.of(
                        "引落月ごとに、手数料計算で作成された引落を合計しています。金額は税込の円です。期間に1日でも含まれる月は、その月全体を集計します。",
                        "請求額は、月額利用手数料、再発行手数料、前月までの未収繰越の合計です。",
                        "結果待ちは、振替結果がまだ登録されていない引落です。繰越済みは、未収のまま後の月の引落に移した分で、移した先の月の未収繰越にも含まれます。月の請求額をそのまま足すと、繰り越した分が重なります。"),
                List.of(
                        figure(
                                fees,
                                "billed",
                                "請求額",
                                month -> month.total().total().amount()),
                        figure(
                                fees,
                                "unpaid",
                                "未収と繰越済みの額",
                                month -> amount(month, DebitState.Code.UNPAID)
                                        + amount(month, DebitState.Code.CARRIED_OVER))),
                Table.of("引落月", "引落件数", "月額利用手数料", "再発行手数料", "未収繰越", "請求額", "引落済み", "未収", "繰越済み", "結果待ち")
                        .rows(fees.months().map(FeesReport::row)));
    }

    private static List<Value> row(MonthlyFees month) {
        return List.of(
                Value.of(ReportWords.month(month.month().value())),
                Value.of(month.total().debits()),
                Value.of(month.total().monthly().amount()),
                Value.of(month.total().reissue().amount()),
                Value.of(month.total().carried().amount()),
                Value.of(month.total().total().amount()),
                Value.of(amount(month, DebitState.Code.PAID)),
                Value.of(amount(month, DebitState.Code.UNPAID)),
                Value.of(amount(month, DebitState.Code.CARRIED_OVER)),
                Value.of(amount(month, DebitState.Code.BOOKED)));
    }

    private static long amount(MonthlyFees month, DebitState.Code state) {
        return month.in(state).total().amount();
    }

    private static Figure figure(FeesByMonth fees, String id, String title, ToLongFunction<MonthlyFees> of) {
        List<MonthlyFees> months = fees.months();
        long greatest = months.map(of::applyAsLong).max().getOrElse(0L);
        return new Figure(
                id,
                title + "（月別）",
                months.find(month -> greatest > 0 && of.applyAsLong(month) == greatest)
                        .map(month -> "最も多い月は" + ReportWords.month(month.month().value()) + "の" + Amounts.yen(greatest)
                                + "です。")
                        .getOrElse("この期間にはありません。"),
                ColumnPlot.of(months.map(month -> new Point(
                        month.month().value().getMonthValue() + "月",
                        of.applyAsLong(month),
                        Amounts.yen(of.applyAsLong(month))))),
                Table.of("引落月", title + "（円）")
                        .rows(months.map(month -> List.of(
                                Value.of(ReportWords.month(month.month().value())), Value.of(of.applyAsLong(month))))));
    }
}
