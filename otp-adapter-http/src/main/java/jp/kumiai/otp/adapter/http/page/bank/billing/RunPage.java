package jp.kumiai.otp.adapter.http.page.bank.billing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.company.Paths;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Block;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Facts;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.adapter.http.page.bank.view.Notes;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.bank.words.CompanyWords;
import jp.kumiai.otp.adapter.http.page.bank.words.FeeWords;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.application.billing.ShowFees;
import jp.kumiai.otp.application.terms.ShowTerms;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.directdebit.LineEnd;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.staff.Duty;

/** A month's run: how far it is, what it booked, and what follows on it. */
public final class RunPage {

    private final ShowFees fees;
    private final ShowTerms terms;
    private final Option<Collector> collector;
    private final StaffScreens screens;

    public RunPage(ShowFees fees, ShowTerms terms, Option<Collector> collector, StaffScreens screens) {
        this.fees = fees;
        this.terms = terms;
        this.collector = collector;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return run(visit).map(run -> screens.show(visit, page(visit, run))).getOrElse(() -> screens.notFound(visit));
    }

    /** A page of the debits. */
    public Reply debits(StaffVisit visit) {
        long after = visit.question()
                .value("after")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::valueOf)
                .getOrElse(0L);
        return run(visit)
                .map(run -> screens.show(visit, debits(run, fees.debits(run.month(), after))))
                .getOrElse(() -> screens.notFound(visit));
    }

    private Option<FeeRun> run(StaffVisit visit) {
        return visit.variable("month", FeeMonth::parse).flatMap(fees::run);
    }

    private DeskPage page(StaffVisit visit, FeeRun run) {
        return DeskPage.titled(FeeWords.of(run.month()) + "の手数料")
                .under(FeePaths.fees())
                .refreshing(!run.isClosed())
                .with(facts(run))
                .with(run.isClosed() ? after(visit, run) : meanwhile(visit, run));
    }

    private Facts facts(FeeRun run) {
        return Facts.of("run", "手数料計算")
                .and("状態", Cell.state(FeeWords.of(run)))
                .and(
                        "引落日",
                        Cell.time(JapaneseTime.day(run.day())).noted(DebitDayWords.why(run.month(), terms.holidays())))
                .and("処理した契約", Cell.words(Amounts.count(run.contracts()) + "件"))
                .and("引落件数", Cell.words(Amounts.count(run.debits()) + "件"))
                .and("合計金額", Cell.words(Amounts.yen(run.total())))
                .and("開始日時", Cell.time(JapaneseTime.minute(run.openedAt())))
                .and("完了日時", Cell.time(run.closedAt().map(JapaneseTime::minute).getOrElse("-")));
    }

    private static List<Block> meanwhile(StaffVisit visit, FeeRun run) {
        return List.<Block>of(Notes.of("progress", "処理中です", "この画面は5秒ごとに更新されます。画面を閉じても処理は続きます。"))
                .appendAll(visit.may(Duty.BILLING) ? List.of(FeesPage.goOn(run.month())) : List.empty());
    }

    private List<Block> after(StaffVisit visit, FeeRun run) {
        String path = FeePaths.of(run.month());
        List<Block> look = List.of(Links.row("ways", "この月の手続き", List.of(Link.to("引落明細を見る", path + "/debits"))));
        if (!visit.may(Duty.BILLING)) {
            return look;
        }
        return collector.isEmpty()
                ? look.append(Notes.of("files", "口座振替データ", "委託者が設定されていないため、口座振替データは作成できません。システム管理の担当者に連絡してください。"))
                : look.append(Links.menu(
                        "files",
                        "口座振替データ",
                        List.of(
                                Link.to("口座振替データをダウンロード", file(path, LineEnd.NONE))
                                        .saying("全銀協制定フォーマット、1レコード120バイト、改行なし。何度作成しても同じ内容です。"),
                                Link.to("口座振替データをダウンロード（改行あり）", file(path, LineEnd.CRLF))
                                        .saying("同じ内容で、レコードごとに改行（CR LF）が入ります。"),
                                Link.to("振替結果を取り込む", path + "/results")
                                        .saying("金融機関から受け取った結果ファイルを確認し、引落済み・未収を記録します。"))));
    }

    private static String file(String path, LineEnd lineEnd) {
        return path + "/direct-debits?file=1&lineEnd=" + lineEnd;
    }

    private static DeskPage debits(FeeRun run, List<Debit> found) {
        Option<Link> next = found.lastOption()
                .filter(last -> last.number() < run.debits())
                .map(last -> Link.to(
                        "次の" + found.size() + "件", FeePaths.of(run.month()) + "/debits?after=" + last.number()));
        return DeskPage.titled(FeeWords.of(run.month()) + "の引落明細")
                .under(FeePaths.fees(), FeePaths.run(run.month()))
                .with(Sheet.of(
                                "debits",
                                "引落日 " + JapaneseTime.day(run.day()) + "（全" + Amounts.count(run.debits()) + "件）",
                                "番号",
                                "契約番号",
                                "代表口座",
                                "内容",
                                "金額",
                                "状態")
                        .rows(found.map(RunPage::row))
                        .orSay("引落はありません。")
                        .more(next));
    }

    private static List<Cell> row(Debit debit) {
        return List.of(
                Cell.amount(Amounts.count(debit.number())),
                Cell.figures(debit.contract().value()).to(Paths.of(debit.contract())),
                Cell.figures(debit.account().map(CompanyWords::of).getOrElse("-")),
                Cell.words(debit.lines().map(FeeWords::of).distinct().mkString("、")),
                Cell.amount(Amounts.yen(debit.total())),
                Cell.state(FeeWords.of(debit.state())).noted(FeeWords.note(debit.state())));
    }
}
