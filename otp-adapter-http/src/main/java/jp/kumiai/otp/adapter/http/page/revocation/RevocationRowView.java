package jp.kumiai.otp.adapter.http.page.revocation;

import io.vavr.control.Option;
import java.util.List;
import jp.kumiai.otp.adapter.http.page.administration.Kept;
import jp.kumiai.otp.adapter.http.page.administration.Rows;
import jp.kumiai.otp.adapter.http.page.view.Person;
import jp.kumiai.otp.adapter.http.page.view.State;
import jp.kumiai.otp.adapter.http.page.view.Tick;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.domain.revocation.RevocationObstacle;
import jp.kumiai.otp.domain.revocation.RevocationRow;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.LoginId;

/**
 * A row of トークン失効.
 *
 * @param expiresAt 「-」 for whoever uses no token
 * @param sharers R27: the names of everybody else who uses the same token; empty when it cannot be ticked
 * @param isOwn true for whoever looks at the list
 */
public record RevocationRowView(
        Tick tick, Person person, State state, String expiresAt, List<String> sharers, boolean isOwn) {

    static RevocationRowView of(RevocationRow row, Option<LoginId> actor, Kept kept) {
        return new RevocationRowView(
                Rows.tick(row.standing(), row.sharers(), row.obstacle().map(RevocationRowView::reason), kept),
                Rows.person(row.standing()),
                StateWords.of(row.status()),
                row.standing()
                        .boundToken()
                        .map(Token::expiresAt)
                        .map(JapaneseTime::minute)
                        .getOrElse(StateWords.NOTHING),
                row.obstacle().isEmpty() ? Rows.names(row.sharers()) : List.of(),
                actor.contains(row.standing().user().loginId()));
    }

    public static String reason(RevocationObstacle obstacle) {
        return switch (obstacle) {
            case NO_TOKEN -> "トークンがありません。";
            case NOT_YET_USED -> "利用開始前です。";
            case ALREADY_REVOKED -> "失効済みです。";
        };
    }
}
