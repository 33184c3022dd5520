package jp.kumiai.otp.application.terms;

import java.time.Clock;
import java.time.LocalDate;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.fee.FeeSchedule;

/** Shows the terms that the other use cases were given. */
public final class ShowTermsService implements ShowTerms {

    private final Clock clock;
    private final BankHolidays holidays;
    private final FeeSchedule fees;

    public ShowTermsService(Clock clock, BankHolidays holidays, FeeSchedule fees) {
        this.clock = clock;
        this.holidays = holidays;
        this.fees = fees;
    }

    @Override
    public LocalDate today() {
        return BankTime.wallClock(clock.instant()).toLocalDate();
    }

    @Override
    public BankHolidays holidays() {
        return holidays;
    }

    @Override
    public FeeSchedule fees() {
        return fees;
    }
}
