package jp.kumiai.otp.domain.testkit;

import static jp.kumiai.otp.domain.testkit.AccountSample.account;
import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.loan.Loan;

/** Builds what fees follow from: by default データ商事 with an account and nothing else. Not thread-safe. */
public final class BillingFileBuilder {

    private Contract contract = aContract().debitedFrom(account("1234567")).build();
    private List<Loan> loans = List.empty();
    private List<Application> charged = List.empty();
    private List<Debit> unpaid = List.empty();
    private Option<RepresentativeAccount> lastAccount = Option.none();

    private BillingFileBuilder() {}

    public static BillingFileBuilder aBillingFile() {
        return new BillingFileBuilder();
    }

    public BillingFileBuilder of(ContractBuilder company) {
        contract = company.build();
        return this;
    }

    public BillingFileBuilder lent(LoanBuilder... devices) {
        loans = List.of(devices).map(LoanBuilder::build);
        return this;
    }

    public BillingFileBuilder charged(ApplicationBuilder... applications) {
        charged = List.of(applications).map(ApplicationBuilder::build);
        return this;
    }

    public BillingFileBuilder unpaid(DebitBuilder... debits) {
        unpaid = List.of(debits).map(DebitBuilder::build);
        return this;
    }

    public BillingFileBuilder lastDebitedFrom(RepresentativeAccount account) {
        lastAccount = Option.some(account);
        return this;
    }

    public BillingFile build() {
        return new BillingFile(contract, loans, charged, unpaid, lastAccount);
    }
}
