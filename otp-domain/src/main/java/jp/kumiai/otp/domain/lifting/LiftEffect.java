package jp.kumiai.otp.domain.lifting;

import io.vavr.collection.List;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.verification.CodeState;

/**
 * What lifting does: everybody bound to a chosen row's suspended token is 利用可能 again, the count is zero, the watermark
 * stays. A token that is not suspended is left alone, whatever else its user is helped with (R19b).
 */
final class LiftEffect {

    private LiftEffect() {}

    /** U4: the failures since the registration stay, or a company could give an attacker a new hundred each time. */
    static Decision<LiftFailure, Lifted> byTheCompany(Roster roster, List<Standing> chosen, AuditEvent event) {
        return lift(roster, chosen, CodeState::lifted, BankingUser::liftRegistration, event);
    }

    /** U6: all of it, the failures since the registration and those of the confirmation password included. */
    static Decision<LiftFailure, Lifted> byTheBank(Roster roster, List<Standing> chosen, AuditEvent event) {
        return lift(
                roster,
                chosen,
                CodeState::cleared,
                user -> user.liftRegistration().clearConfirmation(),
                event);
    }

    private static Decision<LiftFailure, Lifted> lift(
            Roster roster,
            List<Standing> chosen,
            UnaryOperator<CodeState> codes,
            UnaryOperator<BankingUser> user,
            AuditEvent event) {
        List<Token> suspended = chosen.flatMap(Standing::boundToken)
                .filter(token -> token.codes().isSuspended())
                .distinctBy(Token::serial);
        List<Standing> affected = roster.standings()
                .filter(each ->
                        chosen.contains(each) || suspended.map(Token::serial).exists(each.boundTo()::contains));
        Changes tokens =
                suspended.map(token -> token.with(codes.apply(token.codes()))).foldLeft(Changes.NONE, Changes::token);
        Changes users = chosen.map(Standing::user)
                .filter(each -> !user.apply(each).equals(each))
                .map(user)
                .foldLeft(tokens, Changes::user);
        Changes told = affected.map(each -> event.about(each.boundTo())
                        .with("user", each.user().loginId())
                        .with("chosen", chosen.contains(each)))
                .foldLeft(users, Changes::event);
        return Decision.accept(told, new Lifted(affected.map(each -> Lifted.Row.of(each, chosen.contains(each)))));
    }
}
