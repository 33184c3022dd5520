package jp.kumiai.otp.domain.testkit;

import static jp.kumiai.otp.domain.testkit.AccountSample.account;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.directdebit.NewCode;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.version.Version;

/** Builds debits: by default 110 yen of データ商事 for two tokens in April 2026, without a result. Not thread-safe. */
public final class DebitBuilder {

    private ContractId contract = ContractBuilder.NUMBER;
    private FeeMonth month = month("2026-04");
    private long number = 1;
    private LocalDate debitDay = day("2026-04-10");
    private Option<RepresentativeAccount> account = Option.some(account("1234567"));
    private List<DebitLine> lines = List.of(new DebitLine.MonthlyFee(2, new Yen(110)));
    private DebitState state = new DebitState.Booked();
    private Version version = Version.NEW;

    private DebitBuilder() {}

    public static DebitBuilder aDebit() {
        return new DebitBuilder();
    }

    public static FeeMonth month(String yearAndMonth) {
        return new FeeMonth(YearMonth.parse(yearAndMonth));
    }

    public DebitBuilder of(ContractId company) {
        contract = company;
        return this;
    }

    public DebitBuilder in(String yearAndMonth) {
        month = month(yearAndMonth);
        return this;
    }

    public DebitBuilder numbered(long counted) {
        number = counted;
        return this;
    }

    public DebitBuilder from(RepresentativeAccount payer) {
        account = Option.some(payer);
        return this;
    }

    public DebitBuilder withoutAccount() {
        account = Option.none();
        return this;
    }

    public DebitBuilder of(DebitLine... due) {
        lines = List.of(due);
        return this;
    }

    public DebitBuilder paidAt(Instant instant) {
        return being(new DebitState.Paid(instant));
    }

    public DebitBuilder unpaidAt(Instant instant, UnpaidReason reason) {
        return being(new DebitState.Unpaid(instant, reason));
    }

    public DebitBuilder being(DebitState becameOfIt) {
        state = becameOfIt;
        return this;
    }

    public DebitBuilder version(long counted) {
        version = new Version(counted);
        return this;
    }

    public Debit build() {
        return new Debit(contract, month, number, debitDay, account, NewCode.FIRST, lines, state, version);
    }
}
