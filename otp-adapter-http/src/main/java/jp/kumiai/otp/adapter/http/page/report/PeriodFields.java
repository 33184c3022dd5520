package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Typing;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.application.report.AskedPeriod;
import jp.kumiai.otp.domain.report.PeriodFailure;
import jp.kumiai.otp.domain.report.ReportPeriod;

/** The two days of a period in a form. */
record PeriodFields(Entry<Option<LocalDate>> from, Entry<Option<LocalDate>> to) {

    private static final String HINT = "例：2026-04-01。空欄のときは";
    private static final String WRONG = "日付は、2026-04-01 のように年月日で入力してください。";

    /** As it was asked, for a report that does with neither day. */
    static PeriodFields of(Form question, String without) {
        return new PeriodFields(
                day(question, EntryField.date("from", "開始日", HINT + without)),
                day(question, EntryField.date("to", "終了日", HINT + "今日まで")));
    }

    private static Entry<Option<LocalDate>> day(Form question, EntryField field) {
        return Entry.optional(question, field, Typing::tidy, Typing::day, WRONG);
    }

    /** None when one of the two cannot be read. */
    Option<AskedPeriod> asked() {
        return from.value().flatMap(first -> to.value().map(last -> new AskedPeriod(first, last)));
    }

    /** The fields with the days of the period that was found. */
    List<EntryField> fields(ReportPeriod period) {
        return List.of(
                from.field().filledWith(period.from().toString()),
                to.field().filledWith(period.to().toString()));
    }

    /** The fields as they were filled in. */
    List<EntryField> fields() {
        return List.of(from.field(), to.field());
    }

    /** The same, the first day being wrong. */
    List<EntryField> fields(PeriodFailure failure) {
        return List.of(from.field().wrong(Option.some(ReportWords.of(failure))), to.field());
    }
}
