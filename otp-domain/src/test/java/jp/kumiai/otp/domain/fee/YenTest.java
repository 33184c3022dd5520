package jp.kumiai.otp.domain.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F13")
class YenTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "10, 0",
        "11, 1",
        "12, 1",
        "21, 1",
        "22, 2",
        "109, 9",
        "110, 10",
        "111, 10",
        "220, 20",
        "2199, 199",
        "2200, 200",
        "2310, 210",
        "9999999999, 909090909",
    })
    void holdsATaxThatIsRoundedDown(long gross, long tax) {
        assertThat(new Yen(gross).includedTax()).isEqualTo(new Yen(tax));
    }

    @Test
    void isNeverNegative() {
        assertThat(new Yen(0)).isEqualTo(Yen.ZERO);
        assertThatThrownBy(() -> new Yen(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isZeroOnlyAtZero() {
        assertThat(Yen.ZERO.isZero()).isTrue();
        assertThat(new Yen(1).isZero()).isFalse();
    }

    @Test
    void addsAndMultiplies() {
        assertThat(new Yen(110).plus(new Yen(2_200))).isEqualTo(new Yen(2_310));
        assertThat(new Yen(110).times(3)).isEqualTo(new Yen(330));
        assertThat(new Yen(110).times(0)).isEqualTo(Yen.ZERO);
    }

    @Test
    void neverWrapsRound() {
        Yen most = new Yen(Long.MAX_VALUE);
        Yen one = new Yen(1);

        assertThatThrownBy(() -> most.plus(one)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(most::includedTax).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isOrderedByAmountAndSaysItsUnit() {
        assertThat(new Yen(9)).isLessThan(new Yen(10)).hasToString("9 yen");
    }
}
