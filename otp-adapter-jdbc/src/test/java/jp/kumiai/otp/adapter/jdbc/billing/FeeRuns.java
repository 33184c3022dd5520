package jp.kumiai.otp.adapter.jdbc.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcCommits;
import jp.kumiai.otp.adapter.jdbc.JdbcLedger;
import jp.kumiai.otp.application.billing.RunFees;
import jp.kumiai.otp.application.billing.RunFeesService;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.domain.billing.BookStep;
import jp.kumiai.otp.domain.billing.OpenRunStep;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.fee.DueFees;
import jp.kumiai.otp.domain.fee.FeeSchedule;

/** Fee runs as the product wires them, on one database and at an instant of the test's choice. */
final class FeeRuns {

    private FeeRuns() {}

    static RunFees on(DataSource source, Instant now) {
        return on(source, new JdbcLedger(source), now);
    }

    static RunFees on(DataSource source, Ledger ledger, Instant now) {
        return new RunFeesService(
                Clock.fixed(now, ZoneOffset.UTC),
                ledger,
                new OpenRunStep(BankHolidays.STANDARD),
                new BookStep(new DueFees(FeeSchedule.STANDARD)),
                new Decisions(new JdbcCommits(source)));
    }
}
