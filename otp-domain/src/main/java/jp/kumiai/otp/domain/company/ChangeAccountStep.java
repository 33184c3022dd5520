package jp.kumiai.otp.domain.company;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;

/**
 * A company's fees are debited from another account (代表口座変更) from the next run on (F1). What was booked before is debited
 * from the account it was booked with. Pure, stateless.
 */
public final class ChangeAccountStep {

    private ChangeAccountStep() {}

    public static Decision<CompanyFailure, Contract> decide(
            Contract contract, RepresentativeAccount account, Counter counter, Instant now) {
        if (contract.account().contains(account)) {
            return Decision.accept(Changes.NONE, contract);
        }
        Contract changed = contract.debitedFrom(account);
        return Decision.accept(
                Changes.NONE
                        .contract(changed)
                        .event(counter.event(now, Kind.CONTRACT_CHANGED, Option.some(contract.id()))
                                .with(
                                        "from",
                                        contract.account()
                                                .map(RepresentativeAccount::toString)
                                                .getOrElse("-"))
                                .with("to", account)),
                changed);
    }
}
