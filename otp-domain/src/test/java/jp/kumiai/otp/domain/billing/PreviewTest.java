package jp.kumiai.otp.domain.billing;

import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.BillingFileBuilder.aBillingFile;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.aDebit;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReissue;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.DebitLine.CarriedOver;
import jp.kumiai.otp.domain.fee.DebitLine.MonthlyFee;
import jp.kumiai.otp.domain.fee.DebitLine.ReissueFee;
import jp.kumiai.otp.domain.fee.DueFees;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.FeeSchedule;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import jp.kumiai.otp.domain.fee.Yen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is 20 May, and the run of May is done. */
@Tag("F9")
class PreviewTest {

    private static final Instant NOW = tokyo("2026-05-20T10:00");
    private static final Option<FeeRun> MAY =
            Option.some(FeeRun.opened(month("2026-05"), Instant.EPOCH, day("2026-05-11"), tokyo("2026-05-01T09:00")));
    private static final BillingFile FILE = aBillingFile()
            .lent(aLoan().of("10000001"), aLoan().of("10000002").startingOn("2026-06-10"))
            .charged(anApplication(aReissue(ReissueReason.LOST, "10000003"))
                    .accepted("2026-06-10")
                    .charged(1, 2_200, tokyo("2026-05-18T10:00")))
            .unpaid(aDebit().in("2026-05").unpaidAt(tokyo("2026-05-13T10:00"), UnpaidReason.OTHER))
            .build();

    @Test
    @Tag("F11")
    void isOfTheNextMonthAsItLooksNow() {
        Preview june = preview("2026-06", MAY);

        assertThat(june.lines())
                .containsExactly(
                        new ReissueFee(new ApplicationNumber("U-1"), 1, new Yen(2_200)),
                        new CarriedOver(month("2026-05"), new Yen(110)));
        assertThat(june.total()).isEqualTo(new Yen(2_310));
        assertThat(june.month()).isEqualTo(month("2026-06"));
    }

    @Test
    @Tag("F10")
    @Tag("F11")
    void leavesToTheNextRunWhatTheNextRunTakes() {
        assertThat(preview("2026-07", MAY).lines()).containsExactly(new MonthlyFee(2, new Yen(110)));
        assertThat(preview("2027-01", MAY).lines()).containsExactly(new MonthlyFee(2, new Yen(110)));
    }

    @Test
    void takesAllThereIsWhenThereWasNoRunYet() {
        assertThat(preview("2026-06", Option.none()).total()).isEqualTo(new Yen(2_310));
    }

    @Test
    void isOfNothingWithoutALine() {
        Preview nothing = Preview.of(
                aBillingFile().build(),
                month("2026-06"),
                day("2026-06-10"),
                MAY,
                new DueFees(FeeSchedule.STANDARD),
                NOW);

        assertThat(nothing.lines()).isEmpty();
        assertThat(nothing.total()).isEqualTo(Yen.ZERO);
    }

    @ParameterizedTest
    @Tag("P25")
    @CsvSource({"2026-05, 2026-05-11", "2024-02, 2024-02-13", "2026-06, 2026-06-10"})
    void tellsTheDay(String month, String expected) {
        assertThat(Preview.day(month(month), BankHolidays.STANDARD)).isEqualTo(Either.right(day(expected)));
    }

    @ParameterizedTest
    @CsvSource({"2015-12, true", "2016-01, false", "2050-12, false", "2051-01, true"})
    void staysWithinTheCalendar(String month, boolean outside) {
        assertThat(Preview.day(month(month), BankHolidays.STANDARD)
                        .equals(Either.left(BillingFailure.OUTSIDE_CALENDAR)))
                .isEqualTo(outside);
    }

    private static Preview preview(String month, Option<FeeRun> latest) {
        return Preview.of(FILE, month(month), day(month + "-10"), latest, new DueFees(FeeSchedule.STANDARD), NOW);
    }
}
