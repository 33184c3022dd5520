package embedding;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.DebitDay;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeSchedule;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.version.Version;

class MonthlyFee {

    public static void main(String[] args) {
        List<Loan> loans = List.of(
                loan("12345678", "2026-04-01"),
                loan("23456789", "2026-04-01"),
                loan("34567890", "2026-09-30"),
                loan("45678901", "2026-10-01"));
        FeeMonth october = new FeeMonth(YearMonth.of(2026, 10));

        int counted = loans.count(loan -> loan.countsAt(october.countedAt()));
        Yen fee = FeeSchedule.STANDARD.monthlyFee(counted);

        System.out.println(counted + " tokens, " + fee + ", tax of it " + fee.includedTax());
        System.out.println("debited on " + DebitDay.of(october.value(), BankHolidays.STANDARD));
    }

    private static Loan loan(String serial, String startDate) {
        Instant lentAt = Instant.parse("2026-03-20T01:00:00Z");
        Instant expiresAt = Instant.parse("2031-03-30T23:00:00Z");
        return new Loan(
                new ContractId("1000001"),
                new SerialNumber(serial),
                lentAt,
                LocalDate.parse(startDate),
                expiresAt,
                Option.none(),
                Version.NEW);
    }
}
