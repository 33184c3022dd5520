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
import jp.kumiai.otp.domain.billing.NextRun;
import jp.kumiai.otp.domain.billing.OpenRunStep;
import jp.kumiai.otp.domain.billing.Preview;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.BillingFile;
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
    public NextRun next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return NextRun.after(ledger.runs(1).headOption(), now);
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
        List<FeeRun> latest = ledger.runs(2);
        Option<FeeRun> earlier = latest.find(run -> run.month().compareTo(month) < 0);
        return ledger.billingFile(contract, month, OpenRunStep.since(earlier))
                .toEither(BillingFailure.UNKNOWN_CONTRACT)
                .flatMap(file -> booked(contract, month, latest.headOption())
                        .map(Either::<BillingFailure, Statement>right)
                        .getOrElse(() -> foreseen(file, month, earlier, now)));
    }

    /** None while the run of the month is to come to this contract; the runs of earlier months come to none any more. */
    private Option<Statement> booked(ContractId contract, FeeMonth month, Option<FeeRun> latest) {
        Option<Debit> debit =
                ledger.debitsOf(contract).find(each -> each.month().equals(month));
        boolean past = latest.exists(run ->
                run.isClosed() ? run.month().compareTo(month) >= 0 : run.month().compareTo(month) > 0);
        return Option.when(past || debit.isDefined(), () -> new Statement.Booked(month, debit));
    }

    private Either<BillingFailure, Statement> foreseen(
            BillingFile file, FeeMonth month, Option<FeeRun> earlier, Instant now) {
        return Preview.day(month, holidays)
                .map(debitDay -> new Statement.Foreseen(Preview.of(file, month, debitDay, earlier, due, now)));
    }
}
