package jp.kumiai.otp.domain.fee;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.loan.Loan;

/**
 * All that the fees of one contract in one month follow from. Immutable.
 *
 * @param loans at least those that count at the month's instant
 * @param charged at least the applications whose fee was booked within the month's period
 * @param unpaid at least the debits that are unpaid
 * @param lastAccount the one of the contract's latest earlier debit that had one
 */
public record BillingFile(
        Contract contract,
        List<Loan> loans,
        List<Application> charged,
        List<Debit> unpaid,
        Option<RepresentativeAccount> lastAccount) {

    /** The same, as if all that is unpaid were paid. */
    public BillingFile settled() {
        return new BillingFile(contract, loans, charged, List.empty(), lastAccount);
    }
}
