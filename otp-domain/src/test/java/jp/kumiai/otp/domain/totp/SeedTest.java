package jp.kumiai.otp.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedTest {

    @ParameterizedTest
    @CsvSource({"0, false", "15, false", "16, true", "17, true", "255, true", "256, true", "257, false"})
    void hasSixteenToTwoHundredAndFiftySixBytes(int length, boolean accepted) {
        assertThat(Seed.of(new byte[length]).isDefined()).isEqualTo(accepted);
    }

    @Test
    void keepsItsBytesWhateverBecomesOfTheArraysOutside() {
        byte[] given = "a secret of 20 bytes".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Seed seed = Seed.of(given).get();

        Seed.wipe(given);
        Seed.wipe(seed.reveal());

        assertThat(seed.reveal()).asString().isEqualTo("a secret of 20 bytes");
    }

    @Test
    void neverPrints() {
        assertThat(Seed.of(new byte[20]).get()).hasToString("Seed[redacted]");
    }
}
