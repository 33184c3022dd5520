package jp.kumiai.otp.domain.billing;

import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.fee.FeeRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F12")
class NextRunTest {

    private static final FeeRun MAY =
            FeeRun.opened(month("2026-05"), Instant.EPOCH, day("2026-05-11"), tokyo("2026-05-01T09:00"));

    @ParameterizedTest
    @Tag("P24")
    @CsvSource({"2026-05-31T23:59:59.999, TOO_EARLY", "2026-06-01T00:00:00.000, ", "2026-06-01T00:00:00.001, "})
    void followsOnTheLatestAndWaitsForItsCount(String now, BillingFailure obstacle) {
        assertThat(NextRun.after(Option.some(MAY.closed(tokyo("2026-05-01T09:30"))), tokyo(now)))
                .isEqualTo(new NextRun(month("2026-06"), Option.of(obstacle)));
    }

    @Test
    void waitsForTheRunBefore() {
        assertThat(NextRun.after(Option.some(MAY), tokyo("2026-06-01T00:00")).obstacle())
                .contains(BillingFailure.PRECEDING_RUN_OPEN);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31T23:59:59.999, 2026-05", "2026-06-01T00:00:00.000, 2026-06"})
    void isThePresentMonthWhenItIsTheFirst(String now, String month) {
        assertThat(NextRun.after(Option.none(), tokyo(now))).isEqualTo(new NextRun(month(month), Option.none()));
    }
}
