package jp.kumiai.otp.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePolicyTest {

    @Test
    void isThatOfTheRuleBookByDefault() {
        assertThat(CodePolicy.STANDARD).isEqualTo(new CodePolicy(1, 10, 6, 100));
    }

    @ParameterizedTest
    @Tag("R17")
    @CsvSource({"-1, 6, 100", "11, 6, 100", "1, 0, 100", "1, 101, 100", "1, 6, 0"})
    void refusesParametersOutsideTheirBounds(int reach, int consecutive, int lifetime) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CodePolicy(reach, 20, consecutive, lifetime));
    }

    @ParameterizedTest
    @Tag("P8b")
    @CsvSource({"0, false", "1, true", "120, true", "121, false"})
    void reachesByTwoCodesAsFarAsByOneAndNotBeyondTheDrift(int reach, boolean allowed) {
        if (allowed) {
            assertThat(new CodePolicy(1, reach, 6, 100).resynchronisationReach())
                    .isEqualTo(reach);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new CodePolicy(1, reach, 6, 100));
        }
    }

    @Test
    void isSpentAtTheLastOfTheFailuresSinceTheRegistration() {
        assertThat(CodePolicy.STANDARD.isSpent(new Failures(0, 99))).isFalse();
        assertThat(CodePolicy.STANDARD.isSpent(new Failures(0, 100))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "10, 100, 1000"})
    void takesParametersAtTheirBounds(int reach, int consecutive, int lifetime) {
        assertThat(new CodePolicy(reach, 10, consecutive, lifetime).reach()).isEqualTo(reach);
    }

    @ParameterizedTest
    @Tag("R3a")
    @ValueSource(ints = {-121, 121, Integer.MIN_VALUE})
    void allowsNoDriftBeyondAHundredAndTwentySteps(int drift) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeState(
                        TotpParameters.STANDARD, Option.none(), drift, Failures.NONE, Option.none(), Option.none()));
    }

    @ParameterizedTest
    @Tag("R3a")
    @ValueSource(ints = {-120, 120})
    void allowsADriftOfAHundredAndTwentySteps(int drift) {
        assertThat(new CodeState(
                                TotpParameters.STANDARD,
                                Option.none(),
                                drift,
                                Failures.NONE,
                                Option.none(),
                                Option.none())
                        .drift())
                .isEqualTo(drift);
    }

    @Test
    void countsNoFewerThanNoFailures() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Failures(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Failures(0, -1));
    }
}
