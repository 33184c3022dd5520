package jp.kumiai.otp.adapter.http.page.lifting;

import java.util.List;
import jp.kumiai.otp.adapter.http.page.administration.Rows;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.Person;
import jp.kumiai.otp.adapter.http.page.view.State;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.request.RequestId;

/**
 * ワンタイムパスワード利用停止解除結果.
 *
 * @param actor whoever lifted, as a filed page should tell
 * @param state of everybody in the table
 */
public record LiftedView(
        Message message, String companyName, String actor, String request, List<Row> rows, State state) {

    /**
     * Somebody who was lifted.
     *
     * @param reason in words, why they are in the table
     */
    public record Row(Person person, String reason) {}

    static LiftedView of(Lifted lifted, String companyName, String actor, RequestId request) {
        return new LiftedView(
                Message.success(
                        lifted.rows().size() + "名のワンタイムパスワードの利用停止を解除しました。", "解除した利用者は、次のログインからワンタイムパスワードを使用できます。"),
                companyName,
                actor,
                request.value(),
                lifted.rows().map(LiftedView::row).toJavaList(),
                StateWords.AVAILABLE);
    }

    private static Row row(Lifted.Row row) {
        return new Row(
                Rows.person(row.loginId(), row.name(), row.userClass(), row.serial()),
                row.chosen() ? "選択した利用者" : "同じシリアル番号のため解除");
    }
}
