package jp.kumiai.otp.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That a prepared seed answers what the JCA's HMAC answers, which the vectors of the RFCs hold. */
@Tag("R1")
@Tag("R2")
class PreparedSeedTest {

    private static final Totp TOTP = Totp.standard();

    /** Every length of a seed: those that fill a block or the pads' length exactly, and those that are hashed first. */
    @ParameterizedTest
    @EnumSource
    void makesTheCodesOfTheJcasHmacForSeedsOfAnyLength(HashAlgorithm algorithm) {
        TotpParameters parameters = new TotpParameters(algorithm, 8, 60);
        Random random = new Random(1);
        for (int length = Seed.MIN_BYTES; length <= Seed.MAX_BYTES; length++) {
            byte[] secret = new byte[length];
            random.nextBytes(secret);
            Seed seed = Seed.of(secret).get();
            TimeStep step = new TimeStep(random.nextInt(Integer.MAX_VALUE));

            String code = PreparedSeed.of(seed, parameters).generate(step).reveal();

            assertThat(code).isEqualTo(TOTP.generate(seed, parameters, step).reveal());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8})
    @Tag("R3")
    void findsTheStepsOfTheWindowThatShowTheCode(int digits) {
        TotpParameters parameters = new TotpParameters(HashAlgorithm.SHA1, digits, 60);
        Seed seed = Seed.of(new byte[20]).get();
        PreparedSeed prepared = PreparedSeed.of(seed, parameters);
        OneTimePassword shown = TOTP.generate(seed, parameters, new TimeStep(1_001));

        assertThat(prepared.stepsMatching(StepWindow.around(1_000, 1), shown)).containsExactly(new TimeStep(1_001));
        assertThat(prepared.stepsMatching(StepWindow.around(999, 1), shown)).isEmpty();
    }

    @Test
    void canBeAskedAgainAndAgain() {
        PreparedSeed prepared = PreparedSeed.of(Seed.of(new byte[20]).get(), TotpParameters.STANDARD);
        String first = prepared.generate(new TimeStep(1)).reveal();

        prepared.generate(new TimeStep(2));

        assertThat(prepared.generate(new TimeStep(1)).reveal()).isEqualTo(first);
    }

    @Test
    void neverPrints() {
        assertThat(PreparedSeed.of(Seed.of(new byte[20]).get(), TotpParameters.STANDARD))
                .hasToString("PreparedSeed[redacted]");
    }
}
