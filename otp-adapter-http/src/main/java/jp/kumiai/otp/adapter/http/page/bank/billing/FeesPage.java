package jp.kumiai.otp.adapter.http.page.bank.billing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.billing.FeeRunner;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.DeskNotice;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.Block;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Notes;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.bank.words.FeeWords;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.application.billing.ShowFees;
import jp.kumiai.otp.application.terms.ShowTerms;
import jp.kumiai.otp.domain.billing.NextRun;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.staff.Duty;

/** 手数料: the runs there were, and the next one. */
public final class FeesPage {

    private static final String MONTH = "month";

    private final ShowFees fees;
    private final FeeRunner runner;
    private final ShowTerms terms;
    private final StaffScreens screens;

    public FeesPage(ShowFees fees, FeeRunner runner, ShowTerms terms, StaffScreens screens) {
        this.fees = fees;
        this.runner = runner;
        this.terms = terms;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return screens.show(visit, page(visit));
    }

    /** Starts a run, or goes on with one. */
    public Reply start(StaffVisit visit, Form form) {
        Option<FeeMonth> month = form.value(MONTH).flatMap(FeeMonth::parse);
        return month.map(each -> runner.start(each, visit.operator())
                        .fold(
                                failure -> screens.refused(
                                        visit, page(visit).telling(Message.error("開始できませんでした。", FeeWords.of(failure)))),
                                run -> StaffVisit.done(FeePaths.of(run.month()), DeskNotice.RUN_STARTED)))
                .getOrElse(() -> screens.unreadable(visit));
    }

    private DeskPage page(StaffVisit visit) {
        List<FeeRun> runs = fees.runs();
        return DeskPage.titled("手数料")
                .with(next(visit))
                .with(Sheet.of("runs", "手数料計算の記録", "引落月", "引落日", "契約数", "引落件数", "合計金額", "状態")
                        .rows(runs.map(FeesPage::row))
                        .orSay("手数料計算の記録はありません。"));
    }

    private Block next(StaffVisit visit) {
        NextRun next = fees.next();
        FeeMonth month = next.month();
        String title = FeeWords.of(month) + "の手数料計算";
        String day = "引落日は" + DebitDayWords.day(month, terms.holidays()) + "です。"
                + DebitDayWords.why(month, terms.holidays());
        String counted = "トークンの本数は、" + JapaneseTime.day(month.value().atDay(1)) + "0時の時点で数えます。";
        return next.obstacle()
                .<Block>map(obstacle -> Notes.of("next", title, day, FeeWords.of(obstacle)))
                .getOrElse(() -> visit.may(Duty.BILLING)
                        ? start(month, title, List.of(day, counted))
                        : Notes.of("next", title, day, counted));
    }

    private static Act start(FeeMonth month, String title, List<String> says) {
        return Act.change("next", title, FeePaths.FEES, FeeWords.of(month) + "分を開始")
                .saying(says)
                .saying("すべての契約法人の月額利用手数料・再発行手数料・未収繰越を計算し、引落として計上します。開始すると取り消せません。")
                .hiding(MONTH, month.toString());
    }

    static Act goOn(FeeMonth month) {
        return Act.change("go-on", "処理の再開", FeePaths.FEES, "続きから実行")
                .saying("契約数が増えないときは、処理が中断しています。続きから実行してください。同じ契約に二重に計上することはありません。")
                .hiding(MONTH, month.toString())
                .quietly();
    }

    private static List<Cell> row(FeeRun run) {
        return List.of(
                Cell.words(FeeWords.of(run.month())).to(FeePaths.of(run.month())),
                Cell.time(JapaneseTime.day(run.day())),
                Cell.amount(Amounts.count(run.contracts())),
                Cell.amount(Amounts.count(run.debits())),
                Cell.amount(Amounts.yen(run.total())),
                Cell.state(FeeWords.of(run)));
    }
}
