package jp.kumiai.otp.application.billing;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.billing.OpenRunStep;
import jp.kumiai.otp.domain.billing.Preview;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DueFees;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;

/** Shows fees. */
public final class ShowFeesService implements ShowFees {

    private static final int MONTHS = 60;
    private static final int PAGE = 100;

    private final Clock clock;
    private final Ledger ledger;
    private final BankHolidays holidays;
    private final DueFees due;

    public ShowFeesService(Clock clock, Ledger ledger, BankHolidays holidays, DueFees due) {
        this.clock = clock;
        this.ledger = ledger;
        this.holidays = holidays;
        this.due = due;
    }

    @Override
    public List<FeeRun> runs() {
        return ledger.runs(MONTHS);
    }

    @Override
    public Option<FeeRun> run(FeeMonth month) {
        return ledger.run(month);
    }

    @Override
    public List<Debit> debits(FeeMonth month, long number) {
        return ledger.debits(month, number, PAGE);
    }

    @Override
    public Either<BillingFailure, Statement> onDay(ContractId contract, LocalDate day) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        FeeMonth month = FeeMonth.of(day);
        if (ledger.run(month).exists(FeeRun::isClosed)) {
            return Either.right(new Statement.Booked(
                    month, ledger.debitsOf(contract).find(debit -> debit.month().equals(month))));
        }
        return Preview.day(month, holidays).flatMap(debitDay -> foresee(contract, month, debitDay, now));
    }

    private Either<BillingFailure, Statement> foresee(
            ContractId contract, FeeMonth month, LocalDate debitDay, Instant now) {
        Option<FeeRun> earlier = ledger.runs(MONTHS).find(run -> run.month().compareTo(month) < 0);
        return ledger.billingFile(contract, month, OpenRunStep.since(earlier))
                .<Statement>map(file -> new Statement.Foreseen(Preview.of(file, month, debitDay, earlier, due, now)))
                .toEither(BillingFailure.UNKNOWN_CONTRACT);
    }
}
