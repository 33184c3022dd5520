package jp.kumiai.otp.domain.fee;

import static jp.kumiai.otp.domain.application.ReissueReason.DAMAGED;
import static jp.kumiai.otp.domain.application.ReissueReason.LOST;
import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.BillingFileBuilder.aBillingFile;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.aDebit;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReissue;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.time.Instant;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.fee.DebitLine.CarriedOver;
import jp.kumiai.otp.domain.fee.DebitLine.MonthlyFee;
import jp.kumiai.otp.domain.fee.DebitLine.ReissueFee;
import jp.kumiai.otp.domain.testkit.ApplicationBuilder;
import jp.kumiai.otp.domain.testkit.BillingFileBuilder;
import jp.kumiai.otp.domain.testkit.LoanBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueFeesTest {

    private static final FeeMonth MAY = month("2026-05");
    private static final FeeMonth JUNE = month("2026-06");
    private static final Instant OPENED = tokyo("2026-06-02T09:00");
    private static final DueFees DUE = new DueFees(FeeSchedule.STANDARD);

    /** The table of the rule book, row by row. */
    @Nested
    @Tag("F3")
    @Tag("F4")
    @Tag("F5")
    @Tag("P23")
    @Tag("P24")
    class ByTheTable {

        @Test
        void threeTokensOnTheFirstOfMayCost220() {
            BillingFileBuilder file = aBillingFile().lent(token("10000001"), token("10000002"), token("10000003"));

            assertThat(due(file, MAY)).containsExactly(new MonthlyFee(3, new Yen(220)));
        }

        @Test
        @Tag("F2")
        @Tag("F9")
        void oneTokenCostsNothingWhoeverUsesIt() {
            assertThat(due(aBillingFile().lent(token("10000001")), MAY)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2026-05-20, 110", "2026-05-31, 110", "2026-06-01, 0"})
        void aSecondTokenCostsFromTheMonthAfterItsStart(String start, long yen) {
            BillingFileBuilder file =
                    aBillingFile().lent(token("10000001"), token("10000002").startingOn(start));

            assertThat(total(due(file, JUNE))).isEqualTo(yen);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-05-31T12:00, 0",
            "2026-05-31T23:59:59.999, 0",
            "2026-06-01T00:00:00.000, 0",
            "2026-06-01T00:00:00.001, 110",
            "2026-06-01T12:00, 110",
        })
        void aSecondTokenCostsWhenItIsReturnedOnTheFirstOrLater(String returned, long yen) {
            BillingFileBuilder file = aBillingFile()
                    .lent(token("10000001"), token("10000002").endedAt(tokyo(returned), DeviceState.RETURNED));

            assertThat(total(due(file, JUNE))).isEqualTo(yen);
        }

        @Test
        @Tag("F7")
        @Tag("F10")
        void aLostOnlyTokenAndItsReplacementCost2200() {
            BillingFileBuilder file = aBillingFile()
                    .lent(
                            token("10000001").endedAt(tokyo("2026-05-15T11:00"), DeviceState.LOST),
                            token("10000002").startingOn("2026-06-01"))
                    .charged(lost("U-7", tokyo("2026-05-15T14:00")));

            assertThat(due(file, JUNE))
                    .containsExactly(new ReissueFee(new ApplicationNumber("U-7"), 1, new Yen(2_200)));
            assertThat(due(file, month("2026-07"), JUNE.countedAt())).isEmpty();
        }
    }

    @Nested
    @Tag("F10")
    class Reissues {

        @ParameterizedTest
        @CsvSource({
            "2026-04-30T23:59:59.999, false",
            "2026-05-01T00:00:00.000, true",
            "2026-05-01T00:00:00.001, true",
            "2026-05-31T23:59:59.999, true",
            "2026-06-01T00:00:00.000, false",
            "2026-06-01T00:00:00.001, false",
        })
        void areThoseBookedSinceTheLastCount(String booked, boolean due) {
            BillingFileBuilder file = aBillingFile().charged(lost("U-1", tokyo(booked)));

            assertThat(due(file, JUNE).isEmpty()).isNotEqualTo(due);
        }

        @Test
        void areTheFirstRunsHoweverOld() {
            BillingFileBuilder file = aBillingFile().charged(lost("U-1", tokyo("2025-01-15T10:00")));

            assertThat(total(due(file, JUNE, Instant.EPOCH))).isEqualTo(2_200);
        }

        @Test
        @Tag("F9")
        void areALineEachInTheOrderOfTheirBookingAndNumber() {
            Instant earlier = tokyo("2026-05-03T10:00");
            Instant later = tokyo("2026-05-04T10:00");
            BillingFileBuilder file = aBillingFile()
                    .charged(
                            lost("U-1", later),
                            anApplication(aReissue(DAMAGED, "10000001", "10000002")
                                            .numbered("U-9"))
                                    .accepted("2026-05-20")
                                    .charged(2, 4_400, earlier),
                            lost("U-3", earlier));

            assertThat(due(file, JUNE))
                    .containsExactly(
                            new ReissueFee(new ApplicationNumber("U-3"), 1, new Yen(2_200)),
                            new ReissueFee(new ApplicationNumber("U-9"), 2, new Yen(4_400)),
                            new ReissueFee(new ApplicationNumber("U-1"), 1, new Yen(2_200)));
        }

        @Test
        void costNothingWhenNothingWasBooked() {
            BillingFileBuilder file = aBillingFile()
                    .charged(anApplication(aReissue(LOST, "10000001").numbered("U-1"))
                            .accepted("2026-05-20"));

            assertThat(due(file, JUNE)).isEmpty();
        }
    }

    @Nested
    @Tag("F11")
    class CarryingOver {

        @ParameterizedTest
        @CsvSource({
            "2026-06-02T08:59:59.999, true",
            "2026-06-02T09:00:00.000, false",
            "2026-06-02T09:00:00.001, false",
        })
        void isOfWhatWasUnpaidBeforeTheRunWasOpened(String unpaid, boolean carried) {
            BillingFileBuilder file = aBillingFile()
                    .unpaid(aDebit().in("2026-05").unpaidAt(tokyo(unpaid), UnpaidReason.INSUFFICIENT_FUNDS));

            assertThat(due(file, JUNE).contains(new CarriedOver(MAY, new Yen(110))))
                    .isEqualTo(carried);
        }

        @Test
        @Tag("F1")
        void isOfWhatHadNoAccountWheneverThatWasFound() {
            BillingFileBuilder file = aBillingFile()
                    .unpaid(aDebit().in("2026-05").withoutAccount().unpaidAt(OPENED, UnpaidReason.NO_ACCOUNT));

            assertThat(due(file, JUNE)).containsExactly(new CarriedOver(MAY, new Yen(110)));
        }

        @Test
        void isOfEarlierMonthsOnly() {
            Instant before = tokyo("2026-05-02T09:00");
            BillingFileBuilder file = aBillingFile()
                    .unpaid(
                            aDebit().in("2026-05").unpaidAt(before, UnpaidReason.OTHER),
                            aDebit().in("2026-06").unpaidAt(before, UnpaidReason.NO_ACCOUNT),
                            aDebit().in("2026-07").unpaidAt(before, UnpaidReason.NO_ACCOUNT));

            assertThat(due(file, JUNE)).containsExactly(new CarriedOver(MAY, new Yen(110)));
        }

        @Test
        void isOfTheWholeDebitInTheOrderOfTheMonths() {
            Instant before = tokyo("2026-05-20T09:00");
            BillingFileBuilder file = aBillingFile()
                    .unpaid(
                            aDebit().in("2026-05")
                                    .of(
                                            new MonthlyFee(2, new Yen(110)),
                                            new CarriedOver(month("2026-03"), new Yen(2_200)))
                                    .unpaidAt(before, UnpaidReason.OTHER),
                            aDebit().in("2026-04").unpaidAt(before, UnpaidReason.OTHER));

            assertThat(due(file, JUNE))
                    .containsExactly(
                            new CarriedOver(month("2026-04"), new Yen(110)), new CarriedOver(MAY, new Yen(2_310)));
        }

        @Test
        void isOfNothingThatHasNoResultOrIsPaidOrTakenOver() {
            Instant before = tokyo("2026-05-20T09:00");
            BillingFileBuilder file = aBillingFile()
                    .unpaid(
                            aDebit().in("2026-03"),
                            aDebit().in("2026-04").paidAt(before),
                            aDebit().in("2026-05").being(new DebitState.CarriedOver(UnpaidReason.OTHER, MAY)));

            assertThat(due(file, JUNE)).isEmpty();
        }
    }

    @Test
    @Tag("F9")
    void areMonthlyThenReissuedThenCarriedOver() {
        BillingFileBuilder file = aBillingFile()
                .lent(token("10000001"), token("10000002"))
                .charged(lost("U-1", tokyo("2026-05-15T10:00")))
                .unpaid(aDebit().in("2026-05").unpaidAt(tokyo("2026-05-12T10:00"), UnpaidReason.INSUFFICIENT_FUNDS));

        assertThat(due(file, JUNE))
                .containsExactly(
                        new MonthlyFee(2, new Yen(110)),
                        new ReissueFee(new ApplicationNumber("U-1"), 1, new Yen(2_200)),
                        new CarriedOver(MAY, new Yen(110)));
    }

    @Test
    @Tag("F9")
    void areNothingOfACompanyWithoutTokens() {
        assertThat(due(aBillingFile(), JUNE)).isEmpty();
    }

    private static LoanBuilder token(String serial) {
        return aLoan().of(serial);
    }

    private static ApplicationBuilder lost(String number, Instant booked) {
        return anApplication(aReissue(LOST, "10000001").numbered(number))
                .accepted("2026-06-01")
                .charged(1, 2_200, booked);
    }

    private static List<DebitLine> due(BillingFileBuilder file, FeeMonth month) {
        return due(file, month, MAY.countedAt());
    }

    private static List<DebitLine> due(BillingFileBuilder file, FeeMonth month, Instant since) {
        return DUE.lines(file.build(), month, since, OPENED);
    }

    private static long total(List<DebitLine> lines) {
        return lines.map(line -> line.amount().amount()).sum().longValue();
    }
}
