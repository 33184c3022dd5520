package jp.kumiai.otp.adapter.http.page.revocation;

import java.util.List;
import jp.kumiai.otp.adapter.http.page.administration.Rows;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.Person;
import jp.kumiai.otp.adapter.http.page.view.State;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.revocation.Revocation;

/**
 * トークン失効結果.
 *
 * @param actor whoever revoked, as a filed page should tell
 * @param revokedAt to the minute
 * @param earliestReissue トークン発行可能日時, rounded up to the minute (R21)
 * @param state of everybody in the table
 * @param isLeaving R22: whoever looks at it has no login any more
 */
public record RevokedView(
        Message message,
        String companyName,
        String actor,
        String request,
        String revokedAt,
        String earliestReissue,
        List<Row> rows,
        State state,
        boolean isLeaving) {

    /**
     * Somebody whose token was revoked, with the token they had (R31).
     *
     * @param reason in words, why they are in the table
     */
    public record Row(Person person, String expiresAt, String reason) {}

    static RevokedView of(
            Revocation revocation, String companyName, String actor, RequestId request, boolean isLeaving) {
        return new RevokedView(
                message(revocation, isLeaving),
                companyName,
                actor,
                request.value(),
                JapaneseTime.minute(revocation.revokedAt()),
                JapaneseTime.minuteRoundedUp(revocation.earliestReissue()),
                revocation.rows().map(RevokedView::row).toJavaList(),
                StateWords.REVOKED,
                isLeaving);
    }

    private static Message message(Revocation revocation, boolean isLeaving) {
        String title = revocation.rows().size() + "名のトークンを失効しました。";
        return isLeaving
                ? Message.success(title, "ご自身のトークンを失効したため、ログインは終了しました。この画面は必要に応じて印刷してください。")
                : Message.success(title, "失効した利用者は、トークン発行可能日時までログインできません。");
    }

    private static Row row(Revocation.Row row) {
        return new Row(
                Rows.person(row.loginId(), row.name(), row.userClass(), row.serial()),
                row.expiresAt().map(JapaneseTime::minute).getOrElse(StateWords.NOTHING),
                row.chosen() ? "選択した利用者" : "トークンを共有していたため失効");
    }
}
