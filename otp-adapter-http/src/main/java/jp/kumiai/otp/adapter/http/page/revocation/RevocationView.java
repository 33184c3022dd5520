package jp.kumiai.otp.adapter.http.page.revocation;

import io.vavr.control.Option;
import java.util.List;
import jp.kumiai.otp.adapter.http.page.administration.ActErrors;
import jp.kumiai.otp.adapter.http.page.administration.ActForm;
import jp.kumiai.otp.adapter.http.page.administration.Kept;
import jp.kumiai.otp.adapter.http.page.view.Countdown;
import jp.kumiai.otp.adapter.http.page.view.FormField;
import jp.kumiai.otp.adapter.http.page.view.FormView;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.RowsField;
import jp.kumiai.otp.adapter.http.page.view.SecretField;
import jp.kumiai.otp.adapter.http.page.words.CodeWords;
import jp.kumiai.otp.application.revocation.ShowRevocationList.Listed;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.user.LoginId;

/**
 * トークン失効.
 *
 * @param includeSharers whether the offer is ticked
 * @param countdown R36: until the own token shows a code that can be entered; none when it does
 */
public record RevocationView(
        String csrf,
        String request,
        Option<Message> message,
        List<RevocationRowView> rows,
        boolean includeSharers,
        RowsField choice,
        SecretField confirmation,
        SecretField code,
        Option<Countdown> countdown)
        implements FormView {

    static RevocationView of(
            String csrf, RequestId request, Listed listed, Option<LoginId> actor, Kept kept, ActErrors errors) {
        return new RevocationView(
                csrf,
                request.value(),
                errors.message(),
                listed.rows().map(row -> RevocationRowView.of(row, actor, kept)).toJavaList(),
                kept.includeSharers(),
                RowsField.of("rows", "利用者一覧").wrong(errors.rows()),
                SecretField.empty(ActForm.CONFIRMATION, "確認用パスワード", "ログインに使用するパスワードとは異なります。")
                        .wrong(errors.confirmation()),
                SecretField.empty(ActForm.CODE, "ワンタイムパスワード", "ご自身のトークンに表示されている半角数字。ログインに使用したワンタイムパスワードは、もう一度使用できません。")
                        .wrong(errors.code()),
                Option.when(
                        listed.secondsUntilNextCode() > 0, () -> CodeWords.countdown(listed.secondsUntilNextCode())));
    }

    /** The rows that can be ticked. */
    public List<RevocationRowView> revocable() {
        return rows.stream().filter(row -> !row.tick().isDisabled()).toList();
    }

    /** R27: whether there is anything to offer. */
    public boolean hasSharers() {
        return rows.stream().anyMatch(row -> !row.sharers().isEmpty());
    }

    @Override
    public List<FormField> fields() {
        return List.of(choice, confirmation, code);
    }
}
