package jp.kumiai.otp.domain.lifting;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Selection;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.verification.CodePolicy;

/**
 * The list of ワンタイムパスワード利用停止解除: who is suspended, and whom a user of the company can help.
 *
 * <p>Source: rules R18, R19a, U3, U4, U5, P9b, P13. Pure, thread-safe.
 */
public final class LiftList {

    private final CodePolicy policy;

    public LiftList(CodePolicy policy) {
        this.policy = policy;
    }

    /** Every user of the company, as {@code actor} sees them. */
    public List<LiftRow> rows(Roster roster, Standing actor) {
        return roster.standings().map(row -> new LiftRow(row, roster.sharersWith(row), obstacle(row, actor)));
    }

    /** The ticked row, when it still is what was seen and may be lifted by {@code actor}. */
    Option<Standing> chosen(Roster roster, Selection selection, Standing actor) {
        return roster.of(selection.loginId())
                .filter(row -> row.boundTo().equals(selection.shown()))
                .filter(row -> obstacle(row, actor).isEmpty());
    }

    private Option<LiftObstacle> obstacle(Standing row, Standing actor) {
        if (!row.isSuspended()) {
            return Option.some(LiftObstacle.NOT_SUSPENDED);
        }
        if (row.boundTo().isDefined() && row.boundTo().equals(actor.boundTo())) {
            return Option.some(LiftObstacle.OWN_TOKEN);
        }
        return row.boundToken().map(Token::codes).exists(codes -> policy.isSpent(codes.failures()))
                ? Option.some(LiftObstacle.BANK_ONLY)
                : Option.none();
    }
}
