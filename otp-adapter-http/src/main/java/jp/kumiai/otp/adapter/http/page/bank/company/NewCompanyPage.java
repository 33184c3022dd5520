package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
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
import jp.kumiai.otp.application.company.EnterContract;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.ContractEntry;
import jp.kumiai.otp.domain.contract.CompanyName;
import jp.kumiai.otp.domain.contract.ContractId;

/** 契約法人の登録. */
public final class NewCompanyPage {

    public static final String PATH = "/bank/new-company";
    private static final EntryField CONTRACT =
            EntryField.figures("contract", "契約番号", "半角の英数字とハイフン" + ContractId.MAX_LENGTH + "文字以内");
    private static final EntryField NAME =
            EntryField.text("companyName", "会社名", "画面に表示する名称。" + CompanyName.MAX_LENGTH + "文字以内");
    private static final EntryField START =
            EntryField.date("startDate", "利用開始日", "この日の0時から、ワンタイムパスワードが必要になります。新規の申込を承認すると、承認した利用開始日に変わります。");

    private final EnterContract enter;
    private final StaffScreens screens;

    public NewCompanyPage(EnterContract enter, StaffScreens screens) {
        this.enter = enter;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return screens.show(visit, page(List.of(CONTRACT, NAME, START).appendAll(AccountFields.EMPTY)));
    }

    public Reply submit(StaffVisit visit, Form form) {
        Entry<ContractId> contract =
                Entry.of(form, CONTRACT, Typing::tidy, ContractId::parse, "契約番号は、半角の英数字とハイフン20文字以内で入力してください。");
        Entry<String> name = Entry.of(
                form, NAME, String::strip, CompanyName::parse, "会社名は、" + CompanyName.MAX_LENGTH + "文字以内で入力してください。");
        Entry<LocalDate> start =
                Entry.of(form, START, String::strip, Typing::day, "利用開始日は、実在する日付を「2026-12-01」の形で入力してください。");
        AccountFields account = AccountFields.of(form);
        List<EntryField> fields =
                List.of(contract.field(), name.field(), start.field()).appendAll(account.fields());
        Option<ContractEntry> entry = contract.value()
                .flatMap(id -> name.value()
                        .flatMap(company -> start.value()
                                .flatMap(day ->
                                        account.account().map(each -> new ContractEntry(id, company, day, each)))));
        return entry.map(each -> enter(visit, each, fields)).getOrElse(() -> screens.malformed(visit, page(fields)));
    }

    private Reply enter(StaffVisit visit, ContractEntry entry, List<EntryField> fields) {
        return enter.enter(entry, visit.operator())
                .fold(
                        failure -> screens.refused(visit, refused(failure, fields)),
                        contract -> StaffVisit.done(Paths.of(contract.id()), DeskNotice.COMPANY_ENTERED));
    }

    private static DeskPage refused(CompanyFailure failure, List<EntryField> fields) {
        return page(fields).telling(Message.error("登録できませんでした。", CompanyWords.of(failure)));
    }

    private static DeskPage page(List<EntryField> fields) {
        return DeskPage.titled("契約法人の登録")
                .under(Paths.companies())
                .with(Act.change("entry", "登録する内容", PATH, "登録")
                        .saying("契約法人と代表口座を登録します。利用者とトークンは、続けて登録します。")
                        .asking(fields));
    }
}
