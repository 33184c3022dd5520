package jp.kumiai.otp.domain.fee;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.application.Application;

/**
 * What is due (請求額): the lines of one contract's debit in one month. The same facts give the same lines whenever they
 * are asked, which is what makes a run repeatable.
 *
 * <p>Source: rules F2–F7, F9–F11. Thread-safe by immutability.
 */
public record DueFees(FeeSchedule schedule) {

    /**
     * The lines, the monthly fee first, then reissues in the order of their booking, then what is carried over in the
     * order of the months; none when nothing is due.
     *
     * @param since reissue fees booked at or after it, and before the month's count, are due
     * @param openedAt what is unpaid since before it, of an earlier month, is carried over
     */
    public List<DebitLine> lines(BillingFile file, FeeMonth month, Instant since, Instant openedAt) {
        return monthly(file, month)
                .toList()
                .appendAll(reissues(file, month, since))
                .appendAll(toCarryOver(file, month, openedAt)
                        .map(debit -> new DebitLine.CarriedOver(debit.month(), debit.total())));
    }

    /** F11: the debits of earlier months that this month's takes over, in the order of the months. */
    static List<Debit> toCarryOver(BillingFile file, FeeMonth month, Instant openedAt) {
        return file.unpaid()
                .filter(debit -> debit.month().compareTo(month) < 0 && debit.isUnpaidBefore(openedAt))
                .sortBy(Debit::month);
    }

    private Option<DebitLine> monthly(BillingFile file, FeeMonth month) {
        int tokens = file.loans().count(loan -> loan.countsAt(month.countedAt()));
        Yen fee = schedule.monthlyFee(tokens);
        return Option.when(!fee.isZero(), () -> new DebitLine.MonthlyFee(tokens, fee));
    }

    private static List<DebitLine> reissues(BillingFile file, FeeMonth month, Instant since) {
        return file.charged()
                .filter(application -> application
                        .fee()
                        .exists(fee -> !fee.at().isBefore(since) && fee.at().isBefore(month.countedAt())))
                .sortBy(Application::number)
                .sortBy(application -> application.fee().get().at())
                .map(DueFees::reissue);
    }

    private static DebitLine reissue(Application application) {
        var fee = application.fee().get();
        return new DebitLine.ReissueFee(application.number(), fee.devices(), new Yen(fee.yen()));
    }
}
