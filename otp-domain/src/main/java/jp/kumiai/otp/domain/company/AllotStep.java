package jp.kumiai.otp.domain.company;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.TokenStatus;

/**
 * The bank allots a token that was sent to a user (トークン割付): 未登録 becomes トークン発行済み. Which of the company's tokens it is
 * shows on BLG3020.
 *
 * <p>Source: rules.md section 5. Pure, stateless.
 */
public final class AllotStep {

    private AllotStep() {}

    public static Decision<CompanyFailure, BankingUser> decide(
            ContractFile file, BankingUser user, Counter counter, Instant now) {
        if (user.status().code() != TokenStatus.Code.UNREGISTERED
                || file.openLoans().isEmpty()) {
            return Decision.refuse(CompanyFailure.NOTHING_TO_ALLOT);
        }
        BankingUser allotted = user.allot();
        return Decision.accept(
                Changes.NONE
                        .user(allotted)
                        .event(counter.event(now, Kind.TOKEN_ALLOTTED, Option.some(user.contract()))
                                .with("loginId", user.loginId())
                                .with("from", user.status().code())
                                .with("to", allotted.status().code())),
                allotted);
    }
}
