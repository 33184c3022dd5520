package jp.kumiai.otp.domain.revocation;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/**
 * What a revocation does, whoever asked for it: closes bindings, stores the earliest reissue, ends sessions, and frees
 * tokens that nobody is bound to any more.
 *
 * <p>Source: rules R27, R28, R30, R31. Immutable.
 *
 * @param targets whoever is revoked, in the order of the roster
 */
record RevocationEffect(Roster roster, List<Standing> targets, Instant revokedAt, Instant earliestReissue) {

    static RevocationEffect of(Roster roster, List<Standing> targets, ReissuePolicy policy, Instant now) {
        Instant second = ReissuePolicy.toTheSecond(now);
        return new RevocationEffect(
                roster, roster.standings().filter(targets::contains), second, policy.earliestReissue(now));
    }

    /** R27: the chosen ones, and when asked for, everybody who shares a token with one of them. */
    static List<Standing> targets(Roster roster, List<Standing> chosen, boolean includeSharers) {
        return includeSharers
                ? chosen.appendAll(chosen.flatMap(roster::sharersWith)).distinct()
                : chosen;
    }

    /**
     * The changes of all of it.
     *
     * @param before tokens that the same act has changed already, by serial number
     * @param event of this act, to be told about each user
     */
    Changes changes(Map<SerialNumber, Token> before, AuditEvent event, List<Standing> chosen) {
        Changes users = targets.map(this::revoked).foldLeft(tokens(before), Changes::user);
        return targets.map(each -> told(each, event, chosen)).foldLeft(users, Changes::event);
    }

    BankingUser revoked(Standing target) {
        return target.user().revoke(revokedAt, earliestReissue);
    }

    /** Even a token that others keep is written, so that the last two users of it cannot leave at the same time unseen. */
    private Changes tokens(Map<SerialNumber, Token> before) {
        Map<SerialNumber, Token> left = targets.flatMap(Standing::token)
                .toMap(Token::serial, token -> token)
                .merge(before, (stored, changed) -> changed);
        return left.values()
                .map(token -> isLeftByAll(token) ? token.released() : token)
                .foldLeft(Changes.NONE, Changes::token);
    }

    private boolean isLeftByAll(Token token) {
        List<Standing> holders =
                roster.standings().filter(each -> each.user().status().token().contains(token.serial()));
        return holders.forAll(targets::contains);
    }

    private AuditEvent told(Standing target, AuditEvent event, List<Standing> chosen) {
        return event.about(target.user().status().token())
                .with("user", target.user().loginId())
                .with("chosen", chosen.contains(target))
                .with("earliestReissue", earliestReissue);
    }

    Revocation result(List<Standing> chosen, Option<LoginId> actor) {
        return new Revocation(
                targets.map(each -> Revocation.Row.of(each, chosen.contains(each))),
                revokedAt,
                earliestReissue,
                targets.exists(each -> actor.contains(each.user().loginId())));
    }
}
