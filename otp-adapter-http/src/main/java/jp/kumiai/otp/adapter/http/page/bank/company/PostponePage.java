package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.List;
import java.time.LocalDate;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.DeskNotice;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Typing;
import jp.kumiai.otp.adapter.http.page.bank.words.CompanyWords;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.application.company.PostponeStart;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;

/** 利用開始日の延期 (R10). */
public final class PostponePage {

    private static final EntryField DAY = EntryField.date("startDate", "新しい利用開始日", "現在の利用開始日より後の日付");

    private final ShowCompany companies;
    private final PostponeStart postpone;
    private final StaffScreens screens;

    public PostponePage(ShowCompany companies, PostponeStart postpone, StaffScreens screens) {
        this.companies = companies;
        this.postpone = postpone;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return company(visit, found -> screens.show(visit, page(found, List.of(DAY, CounterForm.NUMBER))));
    }

    public Reply submit(StaffVisit visit, Form form) {
        Entry<LocalDate> day = Entry.of(form, DAY, String::strip, Typing::day, "実在する日付を「2026-12-01」の形で入力してください。");
        Entry<Counter> counter = CounterForm.of(visit, form);
        List<EntryField> fields = List.of(day.field(), counter.field());
        return company(
                visit,
                found -> day.value()
                        .flatMap(start -> counter.value()
                                .map(by -> new PostponeStart.Command(
                                        by, found.file().contract().id(), start)))
                        .map(command -> postpone(visit, found, command, fields))
                        .getOrElse(() -> screens.malformed(visit, page(found, fields))));
    }

    private Reply postpone(StaffVisit visit, Company found, PostponeStart.Command command, List<EntryField> fields) {
        return postpone.postpone(command)
                .fold(
                        failure -> screens.refused(
                                visit,
                                page(found, fields).telling(Message.error("延期できませんでした。", CompanyWords.of(failure)))),
                        contract -> StaffVisit.done(Paths.of(contract.id()), DeskNotice.START_POSTPONED));
    }

    private Reply company(StaffVisit visit, Function<Company, Reply> then) {
        return visit.variable("contract", ContractId::parse)
                .flatMap(companies::show)
                .map(then)
                .getOrElse(() -> screens.notFound(visit));
    }

    private static DeskPage page(Company company, List<EntryField> fields) {
        Contract contract = company.file().contract();
        return DeskPage.titled("利用開始日の延期")
                .under(Paths.companies(), Paths.company(contract))
                .with(CompanySheets.contract(contract))
                .with(Act.change("start-date", "新しい利用開始日", Paths.of(contract.id()) + "/start-date", "延期")
                        .saying(
                                "現在の利用開始日は" + JapaneseTime.day(contract.startDate())
                                        + "です。延期すると、新しい利用開始日の前日まで、パスワードだけでログインできます。",
                                "処理中の申込と、まだ手数料の計算に含まれていない貸与中のトークンの開始日も、同じ日に延期します。",
                                "利用開始登録を済ませた利用者が1名でもいる場合（失効中を含みます）は、延期できません。")
                        .asking(fields))
                .with(CompanySheets.users(company.roster(), company.now()));
    }
}
