package jp.kumiai.otp.adapter.http.page.bank.applying;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.company.Paths;
import jp.kumiai.otp.adapter.http.page.bank.gate.DeskNotice;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Steps;
import jp.kumiai.otp.adapter.http.page.bank.view.Typing;
import jp.kumiai.otp.adapter.http.page.bank.words.ApplicationWords;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.view.EntryField.Choice;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.application.applying.ReceiveApplication;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.application.terms.ShowTerms;
import jp.kumiai.otp.domain.contract.ContractId;

/** 利用申込の受付: first whose application it is and what they ask for, then the form for just that. */
public final class NewApplicationPage {

    public static final String PATH = "/bank/new-application";
    private static final EntryField CONTRACT = EntryField.figures("contract", "契約番号", "");
    private static final EntryField ASK = EntryField.choice(
            "kind", "申込の種別", "再発行は、申込書に記載された理由を選択します。", Ask.ALL.map(each -> new Choice(each.value(), each.label())));

    private final ShowCompany companies;
    private final ShowTerms terms;
    private final ReceiveApplication receive;
    private final StaffScreens screens;

    public NewApplicationPage(
            ShowCompany companies, ShowTerms terms, ReceiveApplication receive, StaffScreens screens) {
        this.companies = companies;
        this.terms = terms;
        this.receive = receive;
        this.screens = screens;
    }

    /** Asks for the kind, or, once it is told, shows the form for it. */
    public Reply show(StaffVisit visit) {
        Form question = visit.question();
        if (question.value("kind").isEmpty()) {
            return screens.show(
                    visit, first(CONTRACT.filledWith(question.value("contract").getOrElse("")), ASK));
        }
        return chosen(
                visit,
                question,
                (company, ask) -> screens.show(visit, second(company, ask, ApplicationForm.empty(company, ask))));
    }

    public Reply submit(StaffVisit visit, Form form) {
        return chosen(visit, form, (company, ask) -> {
            Option<ApplicationForm> read = ApplicationForm.of(form, company, ask);
            return read.map(typed -> submit(visit, company, ask, typed)).getOrElse(() -> screens.unreadable(visit));
        });
    }

    private Reply submit(StaffVisit visit, Company company, Ask ask, ApplicationForm typed) {
        return typed.form()
                .map(form -> receive.receive(form, visit.operator())
                        .fold(
                                failure -> screens.refused(
                                        visit,
                                        second(company, ask, typed)
                                                .telling(Message.error("受け付けできませんでした。", ApplicationWords.of(failure)))),
                                application -> StaffVisit.done(Paths.of(application), notice(ask))))
                .getOrElse(() -> screens.malformed(visit, second(company, ask, typed)));
    }

    private static DeskNotice notice(Ask ask) {
        return ask.reason().exists(reason -> reason.reports().isDefined())
                ? DeskNotice.DEVICES_REPORTED
                : DeskNotice.APPLICATION_RECEIVED;
    }

    /** What to do with a company and a kind. */
    @FunctionalInterface
    private interface Then {
        Reply with(Company company, Ask ask);
    }

    private Reply chosen(StaffVisit visit, Form form, Then then) {
        Entry<ContractId> contract =
                Entry.of(form, CONTRACT, Typing::tidy, ContractId::parse, "契約番号は、半角の英数字とハイフン20文字以内で入力してください。");
        Entry<Ask> ask = Entry.chosen(form, ASK, Ask::parse);
        Option<Company> company = contract.value().flatMap(companies::show);
        EntryField asked = contract.value().isDefined() && company.isEmpty()
                ? contract.refused("この契約番号の契約法人は登録されていません。契約番号を確認してください。").field()
                : contract.field();
        return company.flatMap(found -> ask.value().map(kind -> then.with(found, kind)))
                .getOrElse(() -> screens.malformed(visit, first(asked, ask.field())));
    }

    private static DeskPage first(EntryField contract, EntryField ask) {
        return page(0).with(Act.question("kind-of", "契約法人と種別", PATH, "次へ").asking(contract, ask));
    }

    private DeskPage second(Company company, Ask ask, ApplicationForm typed) {
        Act act = Act.change("application", ask.label() + "の申込", PATH, "受付")
                .saying(ask.says(terms.fees()))
                .hiding("contract", company.file().contract().id().value())
                .hiding("kind", ask.value());
        return page(1).with(
                        Customer.facts(company),
                        typed.devices()
                                .map(rows -> act.choosing(typed.choice(), rows))
                                .getOrElse(act)
                                .asking(typed.fields()));
    }

    private static DeskPage page(int step) {
        return DeskPage.titled("利用申込の受付")
                .under(Link.to("利用申込", ApplicationsPage.PATH))
                .with(new Steps(List.of("契約法人と種別", "申込の内容", "受付完了"), step));
    }
}
