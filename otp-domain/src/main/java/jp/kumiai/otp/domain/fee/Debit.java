package jp.kumiai.otp.domain.fee;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.directdebit.NewCode;
import jp.kumiai.otp.domain.version.Version;

/**
 * What one contract is debited in one month (引落): at most one each (F9), never of nothing. Its lines and its account
 * never change once it is booked; only what became of it does.
 *
 * <p>Source: rules F1, F9, F11, F12. Immutable.
 *
 * @param number counts the debits of a month from 1, in the order of the contracts; with the month, the customer number
 *     (顧客番号) of the direct debit
 * @param day 引落日
 * @param account as it was when the debit was booked; none when there was none, and then it is unpaid at once
 * @param newCode 新規コード: whether earlier debits of the contract were from this account
 * @param lines at least one
 * @param version of the stored state
 */
public record Debit(
        ContractId contract,
        FeeMonth month,
        long number,
        LocalDate day,
        Option<RepresentativeAccount> account,
        NewCode newCode,
        List<DebitLine> lines,
        DebitState state,
        Version version) {

    public Debit {
        if (lines.isEmpty() || number < 1) {
            throw new IllegalArgumentException("a debit has a number and at least one line");
        }
    }

    /** The sum of its lines. */
    public Yen total() {
        return lines.map(DebitLine::amount).fold(Yen.ZERO, Yen::plus);
    }

    /** F13: the consumption tax within its own fees; that within a carried line was told with the month it is from. */
    public Yen includedTax() {
        return lines.filter(line -> line.code() != DebitLine.Code.CARRIED_OVER)
                .map(DebitLine::amount)
                .fold(Yen.ZERO, Yen::plus)
                .includedTax();
    }

    /**
     * F11: true when it is unpaid since before this instant and no other debit has taken it over. Without an account it
     * never was anything else, however close the runs of two months follow each other.
     */
    public boolean isUnpaidBefore(Instant instant) {
        return state instanceof DebitState.Unpaid unpaid
                && (unpaid.reason() == UnpaidReason.NO_ACCOUNT || unpaid.at().isBefore(instant));
    }

    /** The same debit, with what became of it. */
    public Debit with(DebitState next) {
        return new Debit(contract, month, number, day, account, newCode, lines, next, version);
    }

    /** The same debit, as a store has it once it has written this one: with the next version. */
    public Debit stored() {
        return new Debit(contract, month, number, day, account, newCode, lines, state, version.next());
    }
}
