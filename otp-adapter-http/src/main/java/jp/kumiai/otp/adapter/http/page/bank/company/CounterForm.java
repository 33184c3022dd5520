package jp.kumiai.otp.adapter.http.page.bank.company;

import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Typing;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.domain.audit.Counter;

/** 受付番号 of the paper form that stands behind an act at the counter. */
public final class CounterForm {

    public static final EntryField NUMBER =
            EntryField.figures("formNumber", "届出書の受付番号", "窓口で受け付けた届出書の番号。" + Counter.MAX_LENGTH + "文字以内");

    private CounterForm() {}

    /** The act, by whoever is logged in. */
    public static Entry<Counter> of(StaffVisit visit, Form form) {
        return Entry.of(
                form,
                NUMBER,
                Typing::tidy,
                text -> Counter.parse(visit.operator(), text),
                "届出書の受付番号は、" + Counter.MAX_LENGTH + "文字以内で入力してください。");
    }
}
