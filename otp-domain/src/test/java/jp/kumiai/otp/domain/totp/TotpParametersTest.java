package jp.kumiai.otp.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R1")
@Tag("R2")
class TotpParametersTest {

    @Test
    @Tag("P6")
    @Tag("P7")
    void areSixDigitsEverySixtySecondsUnlessTheTokenSaysOtherwise() {
        assertThat(TotpParameters.STANDARD).isEqualTo(new TotpParameters(HashAlgorithm.SHA1, 6, 60));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 9})
    void refuseFewerThanSixAndMoreThanEightDigits(int digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpParameters(HashAlgorithm.SHA1, digits, 60));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -60, 86_401})
    void refuseAStepOfNoLengthOrOfMoreThanADay(int stepSeconds) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpParameters(HashAlgorithm.SHA1, 6, stepSeconds));
    }

    @Test
    void takeTheirBounds() {
        assertThat(new TotpParameters(HashAlgorithm.SHA512, 8, 86_400).digits()).isEqualTo(8);
        assertThat(new TotpParameters(HashAlgorithm.SHA256, 6, 1).stepSeconds()).isEqualTo(1);
    }
}
