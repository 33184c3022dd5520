package jp.kumiai.otp.adapter.http.page.bank.staff;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.DeskNotice;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Notes;
import jp.kumiai.otp.adapter.http.page.bank.view.Typing;
import jp.kumiai.otp.adapter.http.page.bank.words.StaffWords;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.view.EntryField.Choice;
import jp.kumiai.otp.adapter.http.page.view.FormField;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.SecretField;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.application.desk.ManageStaff;
import jp.kumiai.otp.domain.company.UserName;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffPassword;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.user.Password;

/** 行員の登録. */
public final class NewStaffPage {

    public static final String PATH = "/bank/new-staff";
    private static final String LENGTH = StaffPassword.MIN_LENGTH + "文字以上" + Password.MAX_LENGTH + "文字以内";

    private static final EntryField ID = EntryField.figures("staffId", "行員番号", "半角の英数字と記号（. _ -）3文字以上32文字以内");
    private static final EntryField NAME = EntryField.text("name", "氏名", UserName.MAX_LENGTH + "文字以内");
    private static final EntryField ROLE = EntryField.choice(
            "role", "役割", "", List.of(StaffRole.values()).map(each -> new Choice(each.name(), StaffWords.of(each))));
    private static final SecretField PASSWORD = SecretField.empty("password", "初期パスワード", LENGTH + "。画面には表示されません。");

    private final ManageStaff staff;
    private final StaffScreens screens;

    public NewStaffPage(ManageStaff staff, StaffScreens screens) {
        this.staff = staff;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return screens.show(visit, page(List.of(ID, NAME, ROLE, PASSWORD)));
    }

    public Reply submit(StaffVisit visit, Form form) {
        Entry<StaffId> id =
                Entry.of(form, ID, Typing::tidy, StaffId::parse, "行員番号は、半角の英数字と記号（. _ -）3文字以上32文字以内で入力してください。");
        Entry<String> name =
                Entry.of(form, NAME, String::strip, UserName::parse, "氏名は、" + UserName.MAX_LENGTH + "文字以内で入力してください。");
        Entry<StaffRole> role = Entry.chosen(form, ROLE, text -> Codes.named(StaffRole.class, text));
        Option<Password> password = form.value(PASSWORD.name()).flatMap(StaffPassword::parse);
        SecretField secret = PASSWORD.wrong(Option.when(password.isEmpty(), "初期パスワードは、" + LENGTH + "で入力してください。"));
        List<FormField> fields = List.of(id.field(), name.field(), role.field(), secret);
        return id.value()
                .flatMap(who -> name.value()
                        .flatMap(called -> role.value()
                                .flatMap(being -> password.map(
                                        first -> new ManageStaff.Entry(who, called, being, first, visit.operator())))))
                .map(entry -> staff.enter(entry)
                        .fold(
                                failure -> screens.refused(
                                        visit,
                                        page(fields).telling(Message.error("登録できませんでした。", StaffWords.of(failure)))),
                                entered -> StaffVisit.done(StaffPage.PATH, DeskNotice.STAFF_ENTERED)))
                .getOrElse(() -> screens.malformed(visit, page(fields)));
    }

    private static DeskPage page(List<? extends FormField> fields) {
        return DeskPage.titled("行員の登録")
                .under(Link.to("行員", StaffPage.PATH))
                .with(Act.change("member", "登録する行員", PATH, "登録")
                        .saying("登録すると、この行員番号と初期パスワードでログインできるようになります。")
                        .asking(fields))
                .with(new Notes(
                        "roles",
                        "役割でできること",
                        false,
                        List.of(StaffRole.values()).map(role -> StaffWords.of(role) + "：" + StaffWords.says(role))));
    }
}
