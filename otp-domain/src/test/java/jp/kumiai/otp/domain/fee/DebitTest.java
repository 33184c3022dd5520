package jp.kumiai.otp.domain.fee;

import static jp.kumiai.otp.domain.testkit.DebitBuilder.aDebit;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.fee.DebitLine.CarriedOver;
import jp.kumiai.otp.domain.fee.DebitLine.MonthlyFee;
import jp.kumiai.otp.domain.fee.DebitLine.ReissueFee;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DebitTest {

    private static final CarriedOver CARRIED = new CarriedOver(month("2026-03"), new Yen(2_310));

    @Test
    @Tag("F9")
    void isOfAllItsLines() {
        Debit debit = aDebit().of(
                        new MonthlyFee(2, new Yen(110)),
                        new ReissueFee(new ApplicationNumber("U-1"), 1, new Yen(2_200)),
                        CARRIED)
                .build();

        assertThat(debit.total()).isEqualTo(new Yen(4_620));
    }

    /** 119 and 2,201 make 2,320, of which 210 are tax; line by line it would be 10 and 200. The sum 2,321 would be 211. */
    @Test
    @Tag("F13")
    void tellsTheTaxOfItsOwnFeesTogether() {
        Debit debit = aDebit().of(
                        new MonthlyFee(2, new Yen(119)),
                        new ReissueFee(new ApplicationNumber("U-1"), 1, new Yen(2_201)),
                        CARRIED)
                .build();

        assertThat(debit.includedTax()).isEqualTo(new Yen(210));
    }

    @Test
    @Tag("F13")
    void tellsNoTaxOfWhatIsOnlyCarriedOver() {
        assertThat(aDebit().of(CARRIED).build().includedTax()).isEqualTo(Yen.ZERO);
    }

    @Test
    @Tag("F9")
    void isNeverOfNothing() {
        assertThatThrownBy(() -> aDebit().of(new DebitLine[0]).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isCountedFromOne() {
        assertThat(aDebit().numbered(1).build().number()).isEqualTo(1);
        assertThatThrownBy(() -> aDebit().numbered(0).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsAllElseWhenItIsSettled() {
        DebitState.Paid paid = new DebitState.Paid(tokyo("2026-04-13T09:00"));

        assertThat(aDebit().version(2).build().with(paid))
                .isEqualTo(aDebit().version(2).being(paid).build());
    }

    @Test
    void tellsEachStateAndEachLineApart() {
        assertThat(new DebitState.Booked().code()).isEqualTo(DebitState.Code.BOOKED);
        assertThat(new DebitState.Paid(tokyo("2026-04-13T09:00")).code()).isEqualTo(DebitState.Code.PAID);
        assertThat(new DebitState.Unpaid(tokyo("2026-04-13T09:00"), UnpaidReason.OTHER).code())
                .isEqualTo(DebitState.Code.UNPAID);
        assertThat(new DebitState.CarriedOver(UnpaidReason.OTHER, month("2026-05")).code())
                .isEqualTo(DebitState.Code.CARRIED_OVER);
        assertThat(new MonthlyFee(2, new Yen(110)).code()).isEqualTo(DebitLine.Code.MONTHLY_FEE);
        assertThat(new ReissueFee(new ApplicationNumber("U-1"), 1, new Yen(2_200)).code())
                .isEqualTo(DebitLine.Code.REISSUE_FEE);
        assertThat(CARRIED.code()).isEqualTo(DebitLine.Code.CARRIED_OVER);
    }
}
