package jp.kumiai.otp.domain.billing;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.directdebit.DebitResult;
import jp.kumiai.otp.domain.directdebit.ResultCode;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.UnpaidReason;

/**
 * What the result file says of a debit is booked (振替結果). The same result again changes nothing, so that a file can be
 * read twice; another one is refused.
 *
 * <p>Source: rules F11, F12, F14. Pure, stateless.
 */
public final class SettleStep {

    private SettleStep() {}

    public static Decision<SettlementFailure, Debit> decide(
            Debit debit, DebitResult result, String operator, Instant now) {
        if (debit.total().amount() != result.amount()) {
            return Decision.refuse(SettlementFailure.OTHER_AMOUNT);
        }
        if (!debit.account()
                .exists(account ->
                        account.isAt(result.bankCode(), result.branchCode(), result.kind(), result.accountNumber()))) {
            return Decision.refuse(SettlementFailure.OTHER_ACCOUNT);
        }
        Option<UnpaidReason> unpaid = reason(result.code());
        if (debit.state() instanceof DebitState.Booked) {
            return settle(debit, unpaid, operator, now);
        }
        return reasonOf(debit.state()).equals(unpaid)
                ? Decision.accept(Changes.NONE, debit)
                : Decision.refuse(SettlementFailure.SETTLED_OTHERWISE);
    }

    private static Decision<SettlementFailure, Debit> settle(
            Debit debit, Option<UnpaidReason> unpaid, String operator, Instant now) {
        Debit settled = debit.with(unpaid.<DebitState>map(reason -> new DebitState.Unpaid(now, reason))
                .getOrElse(() -> new DebitState.Paid(now)));
        AuditEvent event = AuditEvent.ofBank(now, Kind.DEBIT_SETTLED, operator, Option.some(debit.contract()))
                .with("month", debit.month())
                .with("yen", debit.total().amount())
                .with("from", debit.state().code())
                .with("to", settled.state().code());
        AuditEvent told = unpaid.map(reason -> event.with("reason", reason)).getOrElse(event);
        return Decision.accept(Changes.NONE.debit(settled).event(told), settled);
    }

    private static Option<UnpaidReason> reasonOf(DebitState settled) {
        if (settled instanceof DebitState.Unpaid unpaid) {
            return Option.some(unpaid.reason());
        }
        return settled instanceof DebitState.CarriedOver carried ? Option.some(carried.reason()) : Option.none();
    }

    private static Option<UnpaidReason> reason(ResultCode code) {
        return switch (code) {
            case DEBITED -> Option.none();
            case INSUFFICIENT_FUNDS -> Option.some(UnpaidReason.INSUFFICIENT_FUNDS);
            case NO_ACCOUNT -> Option.some(UnpaidReason.NO_SUCH_ACCOUNT);
            case STOPPED_BY_PAYER -> Option.some(UnpaidReason.STOPPED_BY_CUSTOMER);
            case NO_MANDATE -> Option.some(UnpaidReason.NO_MANDATE);
            case STOPPED_BY_COLLECTOR -> Option.some(UnpaidReason.STOPPED_BY_BANK);
            case OTHER -> Option.some(UnpaidReason.OTHER);
        };
    }
}
