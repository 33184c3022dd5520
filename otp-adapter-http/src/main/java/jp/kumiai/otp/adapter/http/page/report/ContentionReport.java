package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.report.plot.BarPlot;
import jp.kumiai.otp.adapter.http.page.report.plot.Point;
import jp.kumiai.otp.domain.report.Contention;
import jp.kumiai.otp.domain.report.SharedToken;

/** 共有トークンの競合 in words. Stateless. */
public final class ContentionReport {

    private static final int DRAWN = 10;

    private ContentionReport() {}

    public static Report of(Contention contention) {
        List<SharedToken> worst =
                contention.tokens().filter(token -> token.alreadyUsed() > 0).take(DRAWN);
        Table table = Table.of("シリアル番号", "契約番号", "共有人数", "認証された回数", "使用済みで拒否", "拒否の割合（%）")
                .rows(contention.tokens().map(ContentionReport::row));
        return new Report(
                Subject.CONTENTION,
                ReportWords.of(contention.period()),
                Option.some(contention.period()),
                List.of(
                        "現在2人以上が使用しているトークンです。1つのワンタイムパスワードで認証できるのは1人だけで、ほかの人は次の表示を待ちます。",
                        "「認証された回数」は、ログイン、取引、利用開始登録で認証された回数です。",
                        "「使用済みで拒否」は、正しい表示でも、同じ表示かその後の表示がすでに使用されていた回数です。誤りには数えません。",
                        "拒否の割合が高いトークンには、トークンの追加を案内してください。拒否の多い順に" + Contention.LIMIT + "本まで表示します。"),
                List.of(new Figure(
                        "contention",
                        "使用済みで拒否された回数の多い共有トークン",
                        worst.headOption()
                                .map(first -> "最も多いのはシリアル番号" + first.serial().value() + "の"
                                        + Amounts.count(first.alreadyUsed()) + "回（正しい表示の" + percent(first) + "）です。")
                                .getOrElse("この期間に、使用済みで拒否された共有トークンはありません。"),
                        BarPlot.of(worst.map(token -> new Point(
                                token.serial().value() + "（" + Amounts.count(token.sharers()) + "人）",
                                token.alreadyUsed(),
                                Amounts.count(token.alreadyUsed()) + "回・" + percent(token)))),
                        table)),
                table);
    }

    private static String percent(SharedToken token) {
        return Cells.percent(token.latePerMille());
    }

    private static List<Value> row(SharedToken token) {
        return List.of(
                Value.of(token.serial().value()),
                Value.of(token.contract().value()),
                Value.of(token.sharers()),
                Value.of(token.accepted()),
                Value.of(token.alreadyUsed()),
                new Value.PerMille(token.latePerMille()));
    }
}
