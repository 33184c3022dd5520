package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Typing;
import jp.kumiai.otp.adapter.http.page.bank.words.CompanyWords;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.view.EntryField.Choice;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.adapter.http.page.words.UserClassWords;
import jp.kumiai.otp.application.company.EnterUser;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.domain.company.UserEntry;
import jp.kumiai.otp.domain.company.UserName;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.UserClass;

/** 利用者登録; it is answered by the sealed letter, and only there and then. */
public final class NewUserPage {

    private static final EntryField LOGIN_ID =
            EntryField.figures("loginId", "ログインID", "半角の英数字と記号（. _ - @）4文字以上32文字以内。大文字は小文字として登録します。");
    private static final EntryField NAME = EntryField.text("name", "利用者名", UserName.MAX_LENGTH + "文字以内");
    private static final EntryField CLASS = EntryField.choice(
            "userClass",
            "利用者区分",
            "最初の利用者はマスターユーザです。マスターユーザは1名だけ登録できます。",
            List.of(UserClass.values()).map(each -> new Choice(each.name(), UserClassWords.of(each))));

    private final ShowCompany companies;
    private final EnterUser enter;
    private final StaffScreens screens;

    public NewUserPage(ShowCompany companies, EnterUser enter, StaffScreens screens) {
        this.companies = companies;
        this.enter = enter;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return company(visit, found -> screens.show(visit, page(found, List.of(LOGIN_ID, NAME, CLASS))));
    }

    public Reply submit(StaffVisit visit, Form form) {
        Entry<LoginId> loginId = Entry.of(
                form, LOGIN_ID, Typing::tidy, LoginId::parse, "ログインIDは、半角の英数字と記号（. _ - @）4文字以上32文字以内で入力してください。");
        Entry<String> name =
                Entry.of(form, NAME, String::strip, UserName::parse, "利用者名は、" + UserName.MAX_LENGTH + "文字以内で入力してください。");
        Entry<UserClass> userClass = Entry.chosen(form, CLASS, text -> Codes.named(UserClass.class, text));
        List<EntryField> fields = List.of(loginId.field(), name.field(), userClass.field());
        return company(
                visit,
                found -> loginId.value()
                        .flatMap(id -> name.value()
                                .flatMap(called -> userClass
                                        .value()
                                        .map(being -> new UserEntry(
                                                found.file().contract().id(), id, called, being))))
                        .map(entry -> enter(visit, found, entry, fields))
                        .getOrElse(() -> screens.malformed(visit, page(found, fields))));
    }

    private Reply enter(StaffVisit visit, Company found, UserEntry entry, List<EntryField> fields) {
        return enter.enter(entry, visit.operator())
                .fold(
                        failure -> screens.refused(
                                visit,
                                page(found, fields).telling(Message.error("登録できませんでした。", CompanyWords.of(failure)))),
                        entered -> screens.show(
                                visit, SealedLetter.page(found.file().contract(), entered)));
    }

    private Reply company(StaffVisit visit, Function<Company, Reply> then) {
        Option<Company> found = visit.variable("contract", ContractId::parse).flatMap(companies::show);
        return found.map(then).getOrElse(() -> screens.notFound(visit));
    }

    private static DeskPage page(Company company, List<EntryField> fields) {
        Contract contract = company.file().contract();
        return DeskPage.titled("利用者登録")
                .under(Paths.companies(), Paths.company(contract))
                .with(Act.change("user", "登録する利用者", Paths.of(contract.id()) + "/new-user", "登録")
                        .saying(
                                contract.companyName() + "の利用者を登録し、初期パスワードを発行します。",
                                "初期パスワードは、登録した直後の画面に一度だけ表示します。印刷の準備をしてから登録してください。")
                        .asking(fields))
                .with(CompanySheets.users(company.roster(), company.now()));
    }
}
