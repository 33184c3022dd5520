package jp.kumiai.otp.adapter.http.page.bank.applying;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.view.Typing;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.view.RowsField;
import jp.kumiai.otp.adapter.http.page.words.Typed;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * The fields of one kind of application.
 *
 * @param choice the field that stands for the boxes
 * @param devices the boxes; none when the kind is about no devices
 * @param form none when something is missing or wrong
 */
record ApplicationForm(RowsField choice, Option<Sheet> devices, List<EntryField> fields, Option<Form> form) {

    private static final EntryField NUMBER =
            EntryField.figures("number", "受付番号", "申込書の受付番号。半角の英数字とハイフン" + ApplicationNumber.MAX_LENGTH + "文字以内");
    private static final EntryField TOKENS = EntryField.digits("tokens", "本数", "1本から" + Form.MAX_TOKENS + "本まで");
    private static final EntryField START =
            EntryField.date("requestedStart", "利用開始希望日", "申込書に記載された日付。利用開始日は、承認のときに決まります。");

    static ApplicationForm empty(Company company, Ask ask) {
        return new ApplicationForm(
                DeviceRows.FIELD, boxes(company, ask, List.empty()), fields(ask, NUMBER, TOKENS, START), Option.none());
    }

    /** None when it comes from no page of ours. */
    static Option<ApplicationForm> of(jp.kumiai.otp.adapter.http.exchange.Form typed, Company company, Ask ask) {
        return DeviceRows.of(typed).map(devices -> of(typed, company, ask, devices));
    }

    private static ApplicationForm of(
            jp.kumiai.otp.adapter.http.exchange.Form typed, Company company, Ask ask, List<SerialNumber> devices) {
        Entry<ApplicationNumber> number =
                Entry.of(typed, NUMBER, Typing::tidy, ApplicationNumber::parse, "受付番号は、半角の英数字とハイフン20文字以内で入力してください。");
        Entry<Integer> tokens = Entry.of(
                typed, TOKENS, Typed::digits, ApplicationForm::count, "本数は、1から" + Form.MAX_TOKENS + "までの数字で入力してください。");
        Entry<LocalDate> start =
                Entry.of(typed, START, String::strip, Typing::day, "利用開始希望日は、実在する日付を「2026-12-01」の形で入力してください。");
        Option<Integer> many =
                ask.isAboutDevices() ? Option.some(ask.bringsTokens() ? devices.size() : 0) : tokens.value();
        Option<Option<LocalDate>> day =
                ask.bringsTokens() ? start.value().map(Option::some) : Option.some(Option.none());
        return new ApplicationForm(
                DeviceRows.missing(ask.isAboutDevices() && devices.isEmpty()),
                boxes(company, ask, devices),
                fields(ask, number.field(), tokens.field(), start.field()),
                number.value()
                        .flatMap(name -> many.flatMap(count -> day.flatMap(asked -> Form.of(
                                name,
                                company.file().contract().id(),
                                ask.kind(),
                                ask.reason(),
                                count,
                                devices,
                                asked)))));
    }

    private static Option<Sheet> boxes(Company company, Ask ask, List<SerialNumber> ticked) {
        return Option.when(ask.isAboutDevices(), () -> DeviceRows.sheet(company, ask, ticked));
    }

    private static List<EntryField> fields(Ask ask, EntryField number, EntryField tokens, EntryField start) {
        return List.of(number)
                .appendAll(ask.isAboutDevices() ? List.empty() : List.of(tokens))
                .appendAll(ask.bringsTokens() ? List.of(start) : List.empty());
    }

    private static Option<Integer> count(String digits) {
        return Option.when(digits.matches("[0-9]{1,3}"), () -> Integer.valueOf(digits))
                .filter(number -> number >= 1 && number <= Form.MAX_TOKENS);
    }
}
