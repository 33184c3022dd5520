package jp.kumiai.otp.domain.company;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.UserClass;

/**
 * A user is entered for their company (利用者登録): the master user first, and only one; at most 100 in all (P21). The contract
 * is written too, so that two clerks cannot enter the last user, or the master user, twice. Pure, stateless.
 */
public final class EnterUserStep {

    /** P21. */
    public static final int MAX_USERS = 100;

    private EnterUserStep() {}

    /**
     * Decides on one entry.
     *
     * @param sameLoginId whoever has the login ID, in any company
     */
    public static Decision<CompanyFailure, BankingUser> decide(
            Roster roster,
            Option<Standing> sameLoginId,
            UserEntry entry,
            PasswordHash password,
            PasswordHash confirmationPassword,
            String operator,
            Instant now) {
        Option<CompanyFailure> obstacle = sameLoginId.isDefined()
                ? Option.some(CompanyFailure.LOGIN_ID_TAKEN)
                : obstacle(roster.standings().map(each -> each.user().userClass()), entry.userClass());
        if (obstacle.isDefined()) {
            return Decision.refuse(obstacle.get());
        }
        BankingUser user = BankingUser.unregistered(
                entry.loginId(), entry.name(), entry.userClass(), entry.contract(), password, confirmationPassword);
        AuditEvent event = AuditEvent.ofBank(now, Kind.USER_ENTERED, operator, Option.some(entry.contract()))
                .with("loginId", entry.loginId())
                .with("name", entry.name())
                .with("userClass", entry.userClass());
        return Decision.accept(
                Changes.NONE.contract(roster.contract()).user(user).event(event), user);
    }

    /** P21: why a user of this class cannot join these; none when they can. */
    public static Option<CompanyFailure> obstacle(List<UserClass> present, UserClass joining) {
        boolean hasMaster = present.contains(UserClass.MASTER);
        if (hasMaster && joining == UserClass.MASTER) {
            return Option.some(CompanyFailure.MASTER_THERE);
        }
        if (!hasMaster && joining != UserClass.MASTER) {
            return Option.some(CompanyFailure.MASTER_MISSING);
        }
        return Option.when(present.size() >= MAX_USERS, CompanyFailure.TOO_MANY_USERS);
    }
}
