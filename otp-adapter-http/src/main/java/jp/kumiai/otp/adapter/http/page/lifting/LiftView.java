package jp.kumiai.otp.adapter.http.page.lifting;

import io.vavr.control.Option;
import java.util.List;
import jp.kumiai.otp.adapter.http.page.administration.ActErrors;
import jp.kumiai.otp.adapter.http.page.administration.ActForm;
import jp.kumiai.otp.adapter.http.page.administration.Kept;
import jp.kumiai.otp.adapter.http.page.view.FormField;
import jp.kumiai.otp.adapter.http.page.view.FormView;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.RowsField;
import jp.kumiai.otp.adapter.http.page.view.SecretField;
import jp.kumiai.otp.domain.lifting.LiftRow;
import jp.kumiai.otp.domain.request.RequestId;

/** ワンタイムパスワード利用停止解除一覧. */
public record LiftView(
        String csrf,
        String request,
        Option<Message> message,
        List<LiftRowView> rows,
        RowsField choice,
        SecretField confirmation)
        implements FormView {

    static LiftView of(
            String csrf, RequestId request, io.vavr.collection.List<LiftRow> rows, Kept kept, ActErrors errors) {
        return new LiftView(
                csrf,
                request.value(),
                errors.message(),
                rows.map(row -> LiftRowView.of(row, kept)).toJavaList(),
                RowsField.of("rows", "利用者一覧").wrong(errors.rows()),
                SecretField.empty(ActForm.CONFIRMATION, "確認用パスワード", "ログインに使用するパスワードとは異なります。")
                        .wrong(errors.confirmation()));
    }

    /** The rows that can be ticked. */
    public List<LiftRowView> liftable() {
        return rows.stream().filter(row -> !row.tick().isDisabled()).toList();
    }

    @Override
    public List<FormField> fields() {
        return List.of(choice, confirmation);
    }
}
