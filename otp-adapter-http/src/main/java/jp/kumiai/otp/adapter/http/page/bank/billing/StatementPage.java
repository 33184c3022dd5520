package jp.kumiai.otp.adapter.http.page.bank.billing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.company.Paths;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.Block;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Facts;
import jp.kumiai.otp.adapter.http.page.bank.view.Notes;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.view.Typing;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.bank.words.FeeWords;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.application.billing.ShowFees;
import jp.kumiai.otp.application.billing.Statement;
import jp.kumiai.otp.application.billing.Statement.Booked;
import jp.kumiai.otp.application.billing.Statement.Foreseen;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.application.terms.ShowTerms;
import jp.kumiai.otp.domain.billing.Preview;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitLine;

/** 手数料明細: what would be debited of a company on a day, or was. */
public final class StatementPage {

    private static final EntryField DAY = EntryField.date("day", "日付", "この日の属する月の引落を表示します。");

    private final ShowCompany companies;
    private final ShowFees fees;
    private final ShowTerms terms;
    private final StaffScreens screens;

    public StatementPage(ShowCompany companies, ShowFees fees, ShowTerms terms, StaffScreens screens) {
        this.companies = companies;
        this.fees = fees;
        this.terms = terms;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return visit.variable("contract", ContractId::parse)
                .flatMap(companies::show)
                .map(company -> show(visit, company.file().contract(), visit.question()))
                .getOrElse(() -> screens.notFound(visit));
    }

    private Reply show(StaffVisit visit, Contract contract, Form question) {
        Entry<LocalDate> day = question.value("day").isDefined()
                ? Entry.of(question, DAY, String::strip, Typing::day, "実在する日付を「2026-12-01」の形で入力してください。")
                : new Entry<>(DAY.filledWith(terms.today().toString()), Option.some(terms.today()));
        DeskPage page = DeskPage.titled("手数料明細")
                .under(Paths.companies(), Paths.company(contract))
                .with(Act.question("day-of", "引落の日付", Paths.of(contract.id()) + "/statement", "表示")
                        .asking(day.field()));
        return day.value()
                .map(each -> fees.onDay(contract.id(), each)
                        .fold(
                                failure -> screens.refused(
                                        visit, page.telling(Message.error("表示できませんでした。", FeeWords.of(failure)))),
                                statement -> screens.show(visit, page.with(blocks(statement)))))
                .getOrElse(() -> screens.malformed(visit, page));
    }

    private List<Block> blocks(Statement statement) {
        if (statement instanceof Foreseen foreseen) {
            return foreseen(foreseen.preview());
        }
        return statement instanceof Booked booked
                ? booked.debit().map(this::booked).getOrElse(() -> nothing(statement))
                : List.empty();
    }

    private static List<Block> nothing(Statement statement) {
        return List.of(Notes.of("statement", FeeWords.of(statement.month()) + "の引落", "この月の引落はありません。"));
    }

    private List<Block> foreseen(Preview preview) {
        if (preview.lines().isEmpty()) {
            return List.of(Notes.of("statement", FeeWords.of(preview.month()) + "の引落予定", "現在の内容では、この月の引落はありません。"));
        }
        Facts facts = Facts.of("statement", FeeWords.of(preview.month()) + "の引落予定")
                .and(
                        "引落日",
                        Cell.time(JapaneseTime.day(preview.day()))
                                .noted(DebitDayWords.why(preview.month(), terms.holidays())))
                .and("合計金額", Cell.words(Amounts.yen(preview.total())).noted("現在の貸与と申込に基づく予定です。計上はしていません。"));
        return List.of(facts, lines(preview.lines()));
    }

    private List<Block> booked(Debit debit) {
        Facts facts = Facts.of("statement", FeeWords.of(debit.month()) + "の引落")
                .and("状態", Cell.state(FeeWords.of(debit.state())).noted(FeeWords.note(debit.state())))
                .and(
                        "引落日",
                        Cell.time(JapaneseTime.day(debit.day()))
                                .noted(DebitDayWords.why(debit.month(), terms.holidays())))
                .and("合計金額", Cell.words(Amounts.yen(debit.total())).noted("うち消費税 " + Amounts.yen(debit.includedTax())));
        return List.of(facts, lines(debit.lines()));
    }

    private static Sheet lines(List<DebitLine> lines) {
        return Sheet.of("lines", "内訳", "手数料", "内容", "金額（税込）")
                .rows(lines.map(line -> List.of(
                        Cell.words(FeeWords.of(line)),
                        Cell.words(FeeWords.note(line)),
                        Cell.amount(Amounts.yen(line.amount())))));
    }
}
