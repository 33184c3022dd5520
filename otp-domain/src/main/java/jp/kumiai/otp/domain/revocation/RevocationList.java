package jp.kumiai.otp.domain.revocation;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Selection;
import jp.kumiai.otp.domain.user.Standing;

/**
 * The list of トークン失効: who has a token that can be revoked.
 *
 * <p>Source: rules P18, R27, R32, R33, R34. Pure, stateless.
 */
public final class RevocationList {

    private RevocationList() {}

    /** Every user of the company. */
    public static List<RevocationRow> rows(Roster roster, Instant now) {
        return roster.standings()
                .map(row -> new RevocationRow(row, row.status(now), roster.sharersWith(row), obstacle(row)));
    }

    /** The ticked row, when it still is what was seen and can be revoked. */
    static Option<Standing> chosen(Roster roster, Selection selection) {
        return roster.of(selection.loginId())
                .filter(row -> row.boundTo().equals(selection.shown()))
                .filter(RevocationList::isRevocable);
    }

    static boolean isRevocable(Standing row) {
        return obstacle(row).isEmpty();
    }

    private static Option<RevocationObstacle> obstacle(Standing row) {
        return switch (row.user().status().code()) {
            case UNREGISTERED -> Option.some(RevocationObstacle.NO_TOKEN);
            case TOKEN_ISSUED -> Option.when(row.token().isEmpty(), RevocationObstacle.NOT_YET_USED);
            case IN_SERVICE -> Option.none();
            case REVOKED -> Option.some(RevocationObstacle.ALREADY_REVOKED);
        };
    }
}
