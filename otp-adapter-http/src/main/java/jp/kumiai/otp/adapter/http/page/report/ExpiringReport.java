package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.report.plot.ColumnPlot;
import jp.kumiai.otp.adapter.http.page.report.plot.Point;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.application.report.AsOf;
import jp.kumiai.otp.domain.report.ExpiryOutlook;
import jp.kumiai.otp.domain.token.Token;

/** 有効期限の見通し in words (R35). Stateless. */
public final class ExpiringReport {

    private ExpiringReport() {}

    public static Report of(AsOf<ExpiryOutlook> counted) {
        ExpiryOutlook outlook = counted.report();
        Table months = Table.of("有効期限の月", "本数").rows(outlook.months().map(ExpiringReport::row));
        long days = Token.EXPIRY_NOTICE.toDays();
        Table table = months.rows(months.rows()
                .prepend(List.of(Value.of("期限切れ（未返却）"), Value.of(outlook.expired())))
                .append(List.of(Value.of("その後"), Value.of(outlook.later())))
                .append(List.of(Value.of("うち" + days + "日以内"), Value.of(outlook.soon()))));
        return new Report(
                Subject.EXPIRING,
                JapaneseTime.minute(counted.at()) + "現在",
                Option.none(),
                List.of(
                        "契約法人に貸与中のトークン（使用中のソフトウェアトークンを含む）を、有効期限の月で数えています。",
                        "今月は、今から月末までに有効期限を迎えるトークンです。すでに期限の切れたものは「期限切れ（未返却）」に数えます。",
                        "「" + days + "日以内」は月別の本数とその後の本数の内数で、今から" + days + "日後の同じ時刻までに有効期限を迎えるトークンです。"),
                List.of(new Figure(
                        "expiring",
                        "今後" + ExpiryOutlook.MONTHS + "か月に有効期限を迎えるトークン",
                        "貸与中の" + Amounts.count(outlook.lent()) + "本のうち、" + days + "日以内に有効期限を迎えるのは"
                                + Amounts.count(outlook.soon()) + "本、期限切れで未返却は" + Amounts.count(outlook.expired())
                                + "本です。",
                        ColumnPlot.of(outlook.months()
                                .map(each -> new Point(
                                        each.month().getMonthValue() + "月",
                                        each.tokens(),
                                        Amounts.count(each.tokens()) + "本"))),
                        table)),
                table);
    }

    private static List<Value> row(ExpiryOutlook.Month month) {
        return List.of(Value.of(ReportWords.month(month.month())), Value.of(month.tokens()));
    }
}
