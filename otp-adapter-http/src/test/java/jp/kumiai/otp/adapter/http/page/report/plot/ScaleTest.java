package jp.kumiai.otp.adapter.http.page.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "1, 1, 1",
        "2, 1, 2",
        "4, 1, 4",
        "5, 2, 3",
        "8, 2, 4",
        "9, 5, 2",
        "20, 5, 4",
        "21, 10, 3",
        "40, 10, 4",
        "41, 20, 3",
        "99, 50, 2",
        "100, 50, 2",
        "101, 50, 3",
        "1000000, 500000, 2",
        "999999999999999999, 500000000000000000, 2",
        "1000000000000000000, 500000000000000000, 2",
    })
    void goesUpInOnesTwosAndFives(long greatest, long step, int steps) {
        assertThat(Scale.upTo(greatest)).isEqualTo(new Scale(step, steps));
    }

    @Test
    void neverEndsBelowAValueNorFarAboveIt() {
        for (long greatest = 1; greatest < 10_000; greatest++) {
            Scale scale = Scale.upTo(greatest);

            assertThat(scale.top()).isGreaterThanOrEqualTo(greatest).isLessThan(greatest + scale.step());
            assertThat(scale.steps()).isBetween(1, Scale.STEPS);
        }
    }

    @Test
    void namesEachOfItsSteps() {
        assertThat(Scale.upTo(2_500).values()).containsExactly(0L, 1_000L, 2_000L, 3_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0, 0",
        "2500, 2000, '2,000'",
        "20000, 15000, '15,000'",
        "20001, 10000, 1万",
        "25000, 20000, 2万",
        "25000, 0, 0",
        "199999999, 150000000, '15,000万'",
        "900000000, 600000000, 6億",
        "9000000000000, 6000000000000, '60,000億'",
    })
    void writesLargeRoundNumbersInMyriads(long greatest, long value, String label) {
        assertThat(Scale.upTo(greatest).label(value)).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Scale.MAX + 1, Long.MAX_VALUE})
    void drawsNothingThatItCannotMeasure(long greatest) {
        assertThatThrownBy(() -> Scale.upTo(greatest)).isInstanceOf(IllegalArgumentException.class);
    }
}
