package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.List;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.DeskNotice;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.words.CompanyWords;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.view.EntryField.Choice;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.application.company.AllotToken;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.ShownStatus;

/** トークン割付: one of the company's tokens is meant for a user, who registers it on BLG3020. */
public final class AllotPage {

    private final ShowCompany companies;
    private final AllotToken allot;
    private final StaffScreens screens;

    public AllotPage(ShowCompany companies, AllotToken allot, StaffScreens screens) {
        this.companies = companies;
        this.allot = allot;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return company(visit, found -> screens.show(visit, page(found, List.of(user(found), CounterForm.NUMBER))));
    }

    public Reply submit(StaffVisit visit, Form form) {
        Entry<Counter> counter = CounterForm.of(visit, form);
        return company(visit, found -> {
            Entry<LoginId> user = Entry.chosen(form, user(found), LoginId::parse);
            List<EntryField> fields = List.of(user.field(), counter.field());
            return user.value()
                    .flatMap(id -> counter.value()
                            .map(by -> new AllotToken.Command(
                                    by, found.file().contract().id(), id)))
                    .map(command -> allot(visit, found, command, fields))
                    .getOrElse(() -> screens.malformed(visit, page(found, fields)));
        });
    }

    private Reply allot(StaffVisit visit, Company found, AllotToken.Command command, List<EntryField> fields) {
        return allot.allot(command)
                .fold(
                        failure -> screens.refused(
                                visit,
                                page(found, fields).telling(Message.error("割り付けできませんでした。", CompanyWords.of(failure)))),
                        done -> StaffVisit.done(Paths.of(command.contract()), DeskNotice.TOKEN_ALLOTTED));
    }

    private Reply company(StaffVisit visit, Function<Company, Reply> then) {
        return visit.variable("contract", ContractId::parse)
                .flatMap(companies::show)
                .map(then)
                .getOrElse(() -> screens.notFound(visit));
    }

    private static EntryField user(Company company) {
        return EntryField.choice(
                "loginId",
                "利用者",
                "未登録の利用者だけを選択できます。",
                company.roster()
                        .standings()
                        .filter(each -> each.status(company.now()) == ShownStatus.UNREGISTERED)
                        .map(each -> new Choice(
                                each.user().loginId().value(),
                                each.user().name() + "（" + each.user().loginId() + "）")));
    }

    private static DeskPage page(Company company, List<EntryField> fields) {
        Contract contract = company.file().contract();
        return DeskPage.titled("トークン割付")
                .under(Paths.companies(), Paths.company(contract))
                .with(Act.change("allotment", "割り付ける利用者", Paths.of(contract.id()) + "/allotment", "割付")
                        .saying("送付済みのトークンを利用者に割り付け、状態を「トークン発行済み」にします。", "利用者は、会社に届いたトークンのどれかを、利用開始登録の画面で登録します。")
                        .asking(fields))
                .with(CompanySheets.loans(company.file().openLoans()));
    }
}
