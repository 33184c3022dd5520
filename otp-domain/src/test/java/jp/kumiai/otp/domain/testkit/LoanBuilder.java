package jp.kumiai.otp.domain.testkit;

import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.version.Version;

/** Builds loans: by default one of データ商事 that began on 20 April 2026, and goes on. Not thread-safe. */
public final class LoanBuilder {

    private ContractId contract = ContractBuilder.NUMBER;
    private SerialNumber serial = new SerialNumber("12345678");
    private Instant lentAt = tokyo("2026-04-10T15:00");
    private LocalDate startDate = day("2026-04-20");
    private Instant expiresAt = tokyo("2030-09-30T08:00");
    private Option<Loan.End> end = Option.none();
    private Version version = Version.NEW;

    private LoanBuilder() {}

    public static LoanBuilder aLoan() {
        return new LoanBuilder();
    }

    public LoanBuilder to(ContractId company) {
        contract = company;
        return this;
    }

    public LoanBuilder of(String serialNumber) {
        serial = new SerialNumber(serialNumber);
        return this;
    }

    public LoanBuilder lentAt(Instant instant) {
        lentAt = instant;
        return this;
    }

    public LoanBuilder startingOn(String date) {
        startDate = day(date);
        return this;
    }

    public LoanBuilder expiringAt(Instant instant) {
        expiresAt = instant;
        return this;
    }

    public LoanBuilder endedAt(Instant instant, DeviceState as) {
        end = Option.some(new Loan.End(instant, as));
        return this;
    }

    public LoanBuilder version(long number) {
        version = new Version(number);
        return this;
    }

    public Loan build() {
        return new Loan(contract, serial, lentAt, startDate, expiresAt, end, version);
    }
}
