package jp.kumiai.otp.adapter.http.page.lifting;

import java.util.List;
import jp.kumiai.otp.adapter.http.page.administration.Kept;
import jp.kumiai.otp.adapter.http.page.administration.Rows;
import jp.kumiai.otp.adapter.http.page.view.Person;
import jp.kumiai.otp.adapter.http.page.view.State;
import jp.kumiai.otp.adapter.http.page.view.Tick;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.domain.lifting.LiftObstacle;
import jp.kumiai.otp.domain.lifting.LiftRow;

/**
 * A row of ワンタイムパスワード利用停止解除一覧.
 *
 * @param alsoLifted U4: the names of everybody else who is lifted with it; empty when it cannot be ticked
 */
public record LiftRowView(Tick tick, Person person, State state, List<String> alsoLifted) {

    static LiftRowView of(LiftRow row, Kept kept) {
        return new LiftRowView(
                Rows.tick(row.standing(), row.sharers(), row.obstacle().map(LiftRowView::reason), kept),
                Rows.person(row.standing()),
                StateWords.of(row.standing().authenticationState()),
                row.obstacle().isEmpty() ? Rows.names(row.sharers()) : List.of());
    }

    static String reason(LiftObstacle obstacle) {
        return switch (obstacle) {
            case NOT_SUSPENDED -> "停止していません。";
            case OWN_TOKEN -> "ご自身は解除できません。";
            case BANK_ONLY -> "窓口で解除します。";
        };
    }
}
