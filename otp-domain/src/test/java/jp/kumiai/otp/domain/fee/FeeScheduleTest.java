package jp.kumiai.otp.domain.fee;

import static jp.kumiai.otp.domain.testkit.FormBuilder.aFormOf;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReissue;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.application.ReissueReason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeeScheduleTest {

    private static final Instant NOW = tokyo("2026-05-15T11:00");

    @Nested
    @Tag("F3")
    @Tag("P23")
    class MonthlyFee {

        @ParameterizedTest
        @CsvSource({"0, 0", "1, 0", "2, 110", "3, 220", "4, 330", "100, 10890", "1000000, 109999890"})
        void isOfEachTokenAfterTheFirst(int tokens, long yen) {
            assertThat(FeeSchedule.STANDARD.monthlyFee(tokens)).isEqualTo(new Yen(yen));
        }

        @ParameterizedTest
        @CsvSource({"0, 1, 500", "0, 0, 0", "3, 3, 0", "3, 4, 500"})
        void followsAnotherPriceList(int free, int tokens, long yen) {
            FeeSchedule schedule = new FeeSchedule(free, new Yen(500), new Yen(3_000));

            assertThat(schedule.monthlyFee(tokens)).isEqualTo(new Yen(yen));
        }

        @Test
        void knowsNoNegativeNumberOfFreeTokens() {
            assertThatThrownBy(() -> new FeeSchedule(-1, Yen.ZERO, Yen.ZERO))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    @Tag("F10")
    @Tag("P28")
    class ReissueFee {

        @ParameterizedTest
        @EnumSource(names = {"LOST", "STOLEN", "DAMAGED"})
        void isOfEachDevice(ReissueReason reason) {
            assertThat(FeeSchedule.STANDARD.reissueFee(
                            aReissue(reason, "12345678").build(), NOW))
                    .contains(new BookedFee(1, 2_200, NOW));
            assertThat(FeeSchedule.STANDARD.reissueFee(
                            aReissue(reason, "12345678", "23456789", "34567890").build(), NOW))
                    .contains(new BookedFee(3, 6_600, NOW));
        }

        @ParameterizedTest
        @EnumSource(names = {"DEFECT", "BATTERY", "EXPIRY"})
        void isWaivedForWhatIsNotTheCustomersFault(ReissueReason reason) {
            assertThat(FeeSchedule.STANDARD.reissueFee(
                            aReissue(reason, "12345678").build(), NOW))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource(value = ApplicationKind.class, mode = EnumSource.Mode.EXCLUDE, names = "REISSUE")
        void isOfNoOtherApplication(ApplicationKind kind) {
            assertThat(FeeSchedule.STANDARD.reissueFee(aFormOf(kind).build(), NOW))
                    .isEmpty();
        }
    }
}
