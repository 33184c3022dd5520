package jp.kumiai.otp.adapter.http.page.administration;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.UUID;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.page.words.CodeWords;
import jp.kumiai.otp.adapter.http.page.words.Typed;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.Selection;

/**
 * The form of a list, read. It does not print what was typed.
 *
 * @param request hidden in the form, so that a double click is one act (R37a)
 * @param rows what was ticked, perhaps nothing
 * @param confirmation none when it cannot be a password
 * @param code none when it cannot be a code, or the act needs none
 */
public record ActForm(
        Form form,
        RequestId request,
        List<Selection> rows,
        boolean includeSharers,
        Option<Password> confirmation,
        Option<OneTimePassword> code) {

    public static final String REQUEST = "request";
    public static final String SHARERS = "includeSharers";
    public static final String CONFIRMATION = "confirmationPassword";
    public static final String CODE = "code";

    /** For the next form; it was never used before. */
    public static RequestId freshRequest() {
        return new RequestId(UUID.randomUUID().toString());
    }

    /** None when it is no form of ours. */
    public static Option<ActForm> of(Form form) {
        return form.value(REQUEST)
                .flatMap(RequestId::parse)
                .flatMap(request -> TickedRows.of(form)
                        .map(rows -> new ActForm(
                                form,
                                request,
                                rows,
                                form.value(SHARERS).isDefined(),
                                Password.parse(form.value(CONFIRMATION).getOrElse("")),
                                OneTimePassword.parse(
                                        Typed.digits(form.value(CODE).getOrElse(""))))));
    }

    public Kept kept() {
        return Kept.of(rows, includeSharers);
    }

    public Option<String> rowsError() {
        return Option.when(rows.isEmpty(), "対象の利用者を1名以上選択してください。");
    }

    public Option<String> confirmationError() {
        return Option.when(
                confirmation.isEmpty(),
                () -> form.value(CONFIRMATION).getOrElse("").isEmpty()
                        ? "確認用パスワードを入力してください。"
                        : "確認用パスワードは" + Password.MAX_LENGTH + "文字以内で入力してください。");
    }

    public Option<String> codeError() {
        return Option.when(code.isEmpty(), () -> CodeWords.bad(form.value(CODE).getOrElse("")));
    }
}
