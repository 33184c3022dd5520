package jp.kumiai.otp.adapter.http.page.bank.applying;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Typing;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.words.Typed;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.RegisteredMailNumber;
import jp.kumiai.otp.domain.token.SerialNumber;

/** What the steps of an application ask for. */
final class StepFields {

    static final EntryField START = EntryField.date("startDate", "利用開始日", "今日以降で、契約の利用開始日以降の日付。送付に約2週間かかります。");
    static final EntryField SERIALS = EntryField.lines(
                    "serials", "シリアル番号", "空欄のときは、在庫から有効期限の早い順に自動で割り当てます。指定するときは、1行に1本ずつ入力します。")
            .optional();
    static final EntryField SENT = EntryField.date("sent", "送付日", "郵便局に差し出した日。今日までの日付");
    static final EntryField MAIL = EntryField.digits("mail", "書留番号", "書留の引受番号。数字11桁から13桁（ハイフンは省略できます）");

    private static final String NO_DAY = "実在する日付を「2026-12-01」の形で入力してください。";

    private StepFields() {}

    /** None of a return, which starts nothing. */
    static Entry<Option<LocalDate>> start(Form form, Application application) {
        return application.kind() == ApplicationKind.RETURN
                ? new Entry<>(START, Option.some(Option.none()))
                : Entry.of(form, START, String::strip, Typing::day, NO_DAY).map(Option::some);
    }

    /** Empty for whatever is in stock. */
    static Entry<List<SerialNumber>> serials(Form form) {
        return Entry.optional(form, SERIALS, String::strip, Typing::serials, "シリアル番号は、数字8桁以上12桁以内で、1行に1本ずつ入力してください。")
                .map(serials -> serials.getOrElse(List.empty()));
    }

    static Entry<LocalDate> sent(Form form) {
        return Entry.of(form, SENT, String::strip, Typing::day, NO_DAY);
    }

    static Entry<RegisteredMailNumber> mail(Form form) {
        return Entry.of(form, MAIL, Typed::digits, RegisteredMailNumber::parse, "書留番号は、数字11桁から13桁で入力してください。");
    }
}
