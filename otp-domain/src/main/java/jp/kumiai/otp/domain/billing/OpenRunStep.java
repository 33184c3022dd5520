package jp.kumiai.otp.domain.billing;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.calendar.NationalHolidays;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.fee.DebitDay;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;

/**
 * The run of a month is begun, or, when it was begun before, gone on with. Runs follow each other month by month, so that
 * each booking falls into one of them; the first takes whatever was booked before it.
 *
 * <p>Source: rules F8, F10, F12. Pure, thread-safe by immutability.
 */
public record OpenRunStep(BankHolidays holidays) {

    /**
     * Decides on one month.
     *
     * @param stored the run of this month
     * @param latest the run of the latest month there is
     */
    public Decision<BillingFailure, FeeRun> decide(
            FeeMonth month, Option<FeeRun> stored, Option<FeeRun> latest, String operator, Instant now) {
        if (stored.isDefined()) {
            return Decision.accept(Changes.NONE, stored.get());
        }
        Option<BillingFailure> obstacle = obstacle(month, latest, now);
        if (obstacle.isDefined()) {
            return Decision.refuse(obstacle.get());
        }
        FeeRun run = FeeRun.opened(month, since(latest), DebitDay.of(month.value(), holidays), now);
        AuditEvent event = AuditEvent.ofBank(now, Kind.FEE_RUN_OPENED, operator, Option.none())
                .with("month", month)
                .with("debitDay", run.day());
        return Decision.accept(Changes.NONE.run(run).event(event), run);
    }

    /** From when on booked fees are the run's that follows on this one. */
    public static Instant since(Option<FeeRun> latest) {
        return latest.map(run -> run.month().countedAt()).getOrElse(Instant.EPOCH);
    }

    static Option<BillingFailure> obstacle(FeeMonth month, Option<FeeRun> latest, Instant now) {
        if (!NationalHolidays.covers(month.value().getYear())) {
            return Option.some(BillingFailure.OUTSIDE_CALENDAR);
        }
        if (now.isBefore(month.countedAt())) {
            return Option.some(BillingFailure.TOO_EARLY);
        }
        if (latest.exists(run -> !run.month().next().equals(month))) {
            return Option.some(BillingFailure.NOT_THE_NEXT_MONTH);
        }
        return Option.when(latest.exists(run -> !run.isClosed()), BillingFailure.PRECEDING_RUN_OPEN);
    }
}
