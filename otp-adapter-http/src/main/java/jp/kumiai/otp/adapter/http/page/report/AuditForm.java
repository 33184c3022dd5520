package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.words.EventWords;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.adapter.http.page.words.Typed;
import jp.kumiai.otp.application.report.SearchAudit;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.report.PeriodFailure;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.TrailPosition;
import jp.kumiai.otp.domain.report.TrailQuestion;
import jp.kumiai.otp.domain.token.SerialNumber;

/** What an auditor asks for, as it stands in the address. */
record AuditForm(
        Entry<Option<ContractId>> contract,
        Entry<Option<SerialNumber>> serial,
        Entry<Option<String>> actor,
        Entry<Option<Kind>> kind,
        PeriodFields period,
        Option<String> before) {

    private static final EntryField CONTRACT = EntryField.figures("contract", "契約番号", "空欄のときは、すべての契約と銀行内の操作");
    private static final EntryField SERIAL = EntryField.digits("serial", "シリアル番号", "半角数字8桁以上12桁以内");
    private static final EntryField ACTOR =
            EntryField.figures("actor", "操作者", "利用者のログインIDまたは行員番号。大文字と小文字を区別し、完全に一致するもの");
    private static final EntryField KIND = EntryField.choice("kind", "出来事の種類", "選択しないときは、すべての種類", kinds());

    static AuditForm of(Form question) {
        return new AuditForm(
                Entry.optional(question, CONTRACT, Typed::loginId, ContractId::parse, "契約番号は、英数字とハイフン20文字以内で入力してください。"),
                Entry.optional(question, SERIAL, Typed::digits, SerialNumber::parse, "シリアル番号は、半角数字8桁以上12桁以内で入力してください。"),
                Entry.optional(
                        question,
                        ACTOR,
                        String::strip,
                        AuditForm::name,
                        "操作者は、" + TrailQuestion.MAX_ACTOR + "文字以内で入力してください。"),
                Entry.optional(
                        question,
                        KIND,
                        UnaryOperator.identity(),
                        name -> Codes.named(Kind.class, name),
                        "一覧にある種類を選択してください。"),
                PeriodFields.of(question, ReportPeriod.DAYS + "日分"),
                question.value("before"));
    }

    private static Option<String> name(String typed) {
        return Option.when(typed.length() <= TrailQuestion.MAX_ACTOR, typed);
    }

    private static List<EntryField.Choice> kinds() {
        return List.of(Kind.values()).map(kind -> new EntryField.Choice(kind.name(), EventWords.of(kind)));
    }

    /** What it asks for; none when one of the fields cannot be read. */
    Option<SearchAudit.Command> command(int limit, String operator) {
        return contract.value()
                .flatMap(company -> serial.value()
                        .flatMap(token -> actor.value()
                                .flatMap(name -> kind.value()
                                        .flatMap(asked -> period.asked()
                                                .map(days -> new SearchAudit.Command(
                                                        days,
                                                        company,
                                                        token,
                                                        name,
                                                        asked,
                                                        before.flatMap(TrailPosition::parse),
                                                        limit,
                                                        operator))))));
    }

    List<EntryField> fields() {
        return who().appendAll(period.fields());
    }

    List<EntryField> fields(PeriodFailure failure) {
        return who().appendAll(period.fields(failure));
    }

    List<EntryField> fields(ReportPeriod found) {
        return who().appendAll(period.fields(found));
    }

    private List<EntryField> who() {
        return List.of(contract.field(), serial.field(), actor.field(), kind.field());
    }

    /** The address of the same question, of these days. */
    String query(ReportPeriod found) {
        return fields(found)
                .reject(field -> field.value().isBlank())
                .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .mkString("?", "&", "");
    }
}
