package jp.kumiai.otp.domain.billing;

import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F12")
class OpenRunStepTest {

    private static final Instant NOW = tokyo("2026-05-02T09:00");
    private static final FeeMonth MAY = month("2026-05");
    private static final OpenRunStep STEP = new OpenRunStep(BankHolidays.STANDARD);

    @Test
    @Tag("F10")
    @Tag("P25")
    void beginsWhereTheLastRunCountedAndTellsTheDebitDay() {
        FeeRun opened = new FeeRun(
                MAY,
                tokyo("2026-04-01T00:00"),
                NOW,
                day("2026-05-11"),
                Option.none(),
                0,
                0,
                Yen.ZERO,
                Option.none(),
                Version.NEW);

        assertThat(open(MAY, closed("2026-04"), NOW))
                .isEqualTo(Decision.accept(
                        Changes.NONE
                                .run(opened)
                                .event(AuditEvent.ofBank(NOW, Kind.FEE_RUN_OPENED, "backoffice1", Option.none())
                                        .with("month", "2026-05")
                                        .with("debitDay", "2026-05-11")),
                        opened));
    }

    @Test
    @Tag("F10")
    void takesAllThatWasBookedBeforeItWhenItIsTheFirst() {
        assertThat(open(MAY, Option.none(), NOW).answer().get().since()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void goesOnWithARunThatWasBegunAndChangesNothing() {
        FeeRun begun = run("2026-05").get();

        assertThat(STEP.decide(MAY, Option.some(begun), Option.some(begun), "backoffice1", NOW))
                .isEqualTo(Decision.accept(Changes.NONE, begun));
    }

    @Test
    void goesOnWithAnEarlierRunWhateverCameAfterIt() {
        FeeRun april = closed("2026-04").get();

        assertThat(STEP.decide(month("2026-04"), Option.some(april), closed("2026-05"), "backoffice1", NOW))
                .isEqualTo(Decision.accept(Changes.NONE, april));
    }

    @ParameterizedTest
    @Tag("P24")
    @CsvSource({"2026-04-30T23:59:59.999, false", "2026-05-01T00:00:00.000, true", "2026-05-01T00:00:00.001, true"})
    void waitsForTheCount(String now, boolean opened) {
        Decision<BillingFailure, FeeRun> decision = open(MAY, closed("2026-04"), tokyo(now));

        assertThat(decision.equals(Decision.refuse(BillingFailure.TOO_EARLY))).isNotEqualTo(opened);
        assertThat(decision.isRefusal()).isNotEqualTo(opened);
    }

    @Test
    void waitsForTheRunBefore() {
        assertThat(open(MAY, run("2026-04"), NOW)).isEqualTo(Decision.refuse(BillingFailure.PRECEDING_RUN_OPEN));
    }

    @ParameterizedTest
    @CsvSource({"2026-02, false", "2026-03, false", "2026-04, true", "2026-05, false", "2026-06, false"})
    void leavesNoMonthOutAndRunsNoneBackwards(String latest, boolean next) {
        Decision<BillingFailure, FeeRun> decision = open(MAY, closed(latest), NOW);

        assertThat(decision.equals(Decision.refuse(BillingFailure.NOT_THE_NEXT_MONTH)))
                .isNotEqualTo(next);
    }

    @Test
    void crossesTheYear() {
        assertThat(open(month("2027-01"), closed("2026-12"), tokyo("2027-01-04T09:00"))
                        .answer()
                        .get()
                        .day())
                .isEqualTo(day("2027-01-12"));
    }

    @ParameterizedTest
    @CsvSource({"2015-12, true", "2016-01, false", "2050-12, false", "2051-01, true"})
    void staysWithinTheCalendar(String month, boolean outside) {
        assertThat(open(month(month), Option.none(), tokyo("2051-02-01T00:00"))
                        .equals(Decision.refuse(BillingFailure.OUTSIDE_CALENDAR)))
                .isEqualTo(outside);
    }

    private static Option<FeeRun> run(String month) {
        return Option.some(FeeRun.opened(month(month), Instant.EPOCH, day("2026-04-10"), tokyo("2026-04-01T09:00")));
    }

    private static Option<FeeRun> closed(String month) {
        return run(month).map(run -> run.closed(tokyo("2026-04-01T09:30")));
    }

    private static Decision<BillingFailure, FeeRun> open(FeeMonth month, Option<FeeRun> latest, Instant now) {
        return STEP.decide(month, Option.none(), latest, "backoffice1", now);
    }
}
