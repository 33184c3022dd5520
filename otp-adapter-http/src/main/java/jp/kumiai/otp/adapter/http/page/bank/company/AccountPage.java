package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.List;
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
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.application.company.ChangeAccount;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;

/** 代表口座変更. */
public final class AccountPage {

    private final ShowCompany companies;
    private final ChangeAccount change;
    private final StaffScreens screens;

    public AccountPage(ShowCompany companies, ChangeAccount change, StaffScreens screens) {
        this.companies = companies;
        this.change = change;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return contract(
                visit, found -> screens.show(visit, page(found, AccountFields.EMPTY.append(CounterForm.NUMBER))));
    }

    public Reply submit(StaffVisit visit, Form form) {
        AccountFields account = AccountFields.of(form);
        Entry<Counter> counter = CounterForm.of(visit, form);
        List<EntryField> fields = account.fields().append(counter.field());
        return contract(
                visit,
                found -> account.account()
                        .flatMap(each -> counter.value().map(by -> new ChangeAccount.Command(by, found.id(), each)))
                        .map(command -> change(visit, found, command, fields))
                        .getOrElse(() -> screens.malformed(visit, page(found, fields))));
    }

    private Reply change(StaffVisit visit, Contract found, ChangeAccount.Command command, List<EntryField> fields) {
        return change.change(command)
                .fold(
                        failure -> screens.refused(
                                visit,
                                page(found, fields).telling(Message.error("変更できませんでした。", CompanyWords.of(failure)))),
                        contract -> StaffVisit.done(Paths.of(contract.id()), DeskNotice.ACCOUNT_CHANGED));
    }

    private Reply contract(StaffVisit visit, java.util.function.Function<Contract, Reply> then) {
        return visit.variable("contract", ContractId::parse)
                .flatMap(companies::show)
                .map(company -> then.apply(company.file().contract()))
                .getOrElse(() -> screens.notFound(visit));
    }

    private static DeskPage page(Contract contract, List<EntryField> fields) {
        return DeskPage.titled("代表口座変更")
                .under(Paths.companies(), Paths.company(contract))
                .with(CompanySheets.contract(contract))
                .with(Act.change("account", "新しい代表口座", Paths.of(contract.id()) + "/account", "変更")
                        .saying("次回の手数料引落から、新しい口座を使用します。請求済みの引落は、元の口座から引き落とします。")
                        .asking(fields));
    }
}
