package jp.kumiai.otp.adapter.http.billing;

import java.util.List;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import org.jspecify.annotations.Nullable;

/**
 * A debit, as answers show it.
 *
 * @param account that it is from, by its last digits; none when there was none
 * @param settledAt when it was paid, or known not to be
 * @param carriedInto the month whose debit has taken it over
 */
public record DebitAnswer(
        String contract,
        String month,
        long number,
        String debitDay,
        @Nullable AccountAnswer account,
        List<LineAnswer> lines,
        long total,
        long includedTax,
        String state,
        @Nullable String settledAt,
        @Nullable String unpaidReason,
        @Nullable String carriedInto) {

    private static final int SHOWN_DIGITS = 3;

    public static DebitAnswer of(Debit debit) {
        DebitState state = debit.state();
        return new DebitAnswer(
                debit.contract().value(),
                debit.month().toString(),
                debit.number(),
                debit.day().toString(),
                debit.account().map(AccountAnswer::of).getOrNull(),
                debit.lines().map(LineAnswer::of).asJava(),
                debit.total().amount(),
                debit.includedTax().amount(),
                state.code().name(),
                settledAt(state),
                unpaidReason(state),
                state instanceof DebitState.CarriedOver carried ? carried.into().toString() : null);
    }

    private static @Nullable String settledAt(DebitState state) {
        if (state instanceof DebitState.Paid paid) {
            return paid.at().toString();
        }
        return state instanceof DebitState.Unpaid unpaid ? unpaid.at().toString() : null;
    }

    private static @Nullable String unpaidReason(DebitState state) {
        if (state instanceof DebitState.Unpaid unpaid) {
            return unpaid.reason().name();
        }
        return state instanceof DebitState.CarriedOver carried
                ? carried.reason().name()
                : null;
    }

    private record AccountAnswer(String bankCode, String branchCode, String kind, String lastDigits) {

        static AccountAnswer of(RepresentativeAccount account) {
            String number = account.number();
            return new AccountAnswer(
                    account.bankCode(),
                    account.branchCode(),
                    account.kind().name(),
                    number.substring(number.length() - SHOWN_DIGITS));
        }
    }
}
