package jp.kumiai.otp.domain.billing;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.calendar.NationalHolidays;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.DebitDay;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DueFees;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.Yen;

/**
 * What would be debited of a contract in a month, as far as it is known now (引落予定): nothing is booked. Devices are taken
 * to stay where they are, and nothing more to become unpaid. Immutable.
 *
 * @param day 引落日
 * @param lines none when nothing would be debited
 */
public record Preview(FeeMonth month, LocalDate day, List<DebitLine> lines) {

    /**
     * The preview of a month whose run is not open yet. What the runs between the latest and it will debit is left to
     * them.
     *
     * @param latest the run of the latest month there is
     */
    public static Preview of(
            BillingFile file, FeeMonth month, LocalDate day, Option<FeeRun> latest, DueFees due, Instant now) {
        boolean runsNext = latest.forAll(run -> run.month().next().equals(month));
        return new Preview(
                month,
                day,
                runsNext
                        ? due.lines(file, month, OpenRunStep.since(latest), now)
                        : due.lines(file.settled(), month, month.previous().countedAt(), now));
    }

    /** 引落日 of a month (F8). */
    public static Either<BillingFailure, LocalDate> day(FeeMonth month, BankHolidays holidays) {
        return NationalHolidays.covers(month.value().getYear())
                ? Either.right(DebitDay.of(month.value(), holidays))
                : Either.left(BillingFailure.OUTSIDE_CALENDAR);
    }

    public Yen total() {
        return lines.map(DebitLine::amount).fold(Yen.ZERO, Yen::plus);
    }
}
