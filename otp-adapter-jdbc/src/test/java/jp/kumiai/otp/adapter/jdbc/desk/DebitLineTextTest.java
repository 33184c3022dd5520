package jp.kumiai.otp.adapter.jdbc.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.List;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.Yen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DebitLineTextTest {

    private static final List<DebitLine> LINES = List.of(
            new DebitLine.MonthlyFee(3, new Yen(220)),
            new DebitLine.ReissueFee(new ApplicationNumber("A-0001"), 2, new Yen(4_400)),
            new DebitLine.CarriedOver(FeeMonth.of(DataShoji.NOW), new Yen(110)));

    private static final String TEXT = "MONTHLY_FEE 3 220\nREISSUE_FEE A-0001 2 4400\nCARRIED_OVER 2021-04 110";

    @Test
    void writesALineForEachLine() {
        assertThat(DebitLineText.write(LINES)).isEqualTo(TEXT);
    }

    @Test
    void readsTheLinesInTheirOrder() {
        assertThat(DebitLineText.read(TEXT)).isEqualTo(LINES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "MONTHLY_FEE",
                "MONTHLY_FEE 3",
                "MONTHLY_FEE 3 220 ",
                "MONTHLY_FEE 3 220\n",
                "MONTHLY_FEE  3 220",
                "MONTHLY_FEE 3 -220",
                "MONTHLY_FEE A-0001 2 4400",
                "monthly_fee 3 220",
                "REISSUE_FEE 2 4400",
                "REISSUE_FEE A_0001 2 4400",
                "CARRIED_OVER 2021-13 110",
                "CARRIED_OVER 2021-4 110",
                "CARRIED_OVER 2021-04 A-1 110",
                "SOMETHING 3 220"
            })
    void readsNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DebitLineText.read(text));
    }
}
