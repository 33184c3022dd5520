package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our codes are those of a generator that somebody else wrote. */
@Tag("R1")
@Tag("R2")
class IndependentGeneratorTest {

    private static final int CODES = 150;
    private static final List<HashAlgorithm> ALGORITHMS = List.of(HashAlgorithm.values());

    @Test
    void agreesForRandomSecretsTimesDigitsAndSteps() {
        Oathtool.require();
        long printedSeed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(printedSeed);
        for (int i = 0; i < CODES; i++) {
            byte[] secret = new byte[random.nextInt(Seed.MIN_BYTES, 65)];
            random.nextBytes(secret);
            HashAlgorithm algorithm = ALGORITHMS.get(random.nextInt(ALGORITHMS.size()));
            TotpParameters parameters =
                    new TotpParameters(algorithm, random.nextInt(6, 9), i % 2 == 0 ? 60 : random.nextInt(1, 3_601));
            Instant at = Instant.ofEpochSecond(random.nextLong(0, 32_503_680_000L));

            String ours = Totp.standard()
                    .generate(Seed.of(secret).get(), parameters, TimeStep.at(at, parameters.stepSeconds()))
                    .reveal();

            assertThat(ours)
                    .as("%s at %s, seed of the random numbers %d", parameters, at, printedSeed)
                    .isEqualTo(Oathtool.code(
                            algorithm.name().toLowerCase(Locale.ROOT),
                            parameters.digits(),
                            parameters.stepSeconds(),
                            HexFormat.of().formatHex(secret),
                            at));
        }
    }
}
