package jp.kumiai.otp.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a verification asks of the security provider: always the same, and no more than it has to. */
@Tag("R3")
class TotpWorkTest {

    private static final Seed SEED = Seed.of(new byte[20]).get();
    private static final StepWindow SEVEN_STEPS = StepWindow.around(26_954_219, 3);

    @ParameterizedTest
    @ValueSource(longs = {26_954_216, 26_954_219, 26_954_222, 0})
    void isOneHmacForEachStepWhereverTheCodeBelongs(long step) {
        CountingProvider provider = new CountingProvider(true);

        Totp.with(provider).stepsMatching(SEED, TotpParameters.STANDARD, SEVEN_STEPS, codeAt(step));

        assertThat(provider.hmacs).hasValue(7);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void isOneKeyForTheWholeWindow(boolean copyable) {
        CountingProvider provider = new CountingProvider(copyable);

        Totp.with(provider).stepsMatching(SEED, TotpParameters.STANDARD, SEVEN_STEPS, codeAt(0));

        assertThat(provider.keys).hasValue(1);
    }

    @Test
    void isOneLookUpForAllVerificationsTogether() {
        CountingProvider provider = new CountingProvider(true);
        Totp totp = Totp.with(provider);

        totp.generate(SEED, TotpParameters.STANDARD, SEVEN_STEPS.first());
        totp.generate(SEED, TotpParameters.STANDARD, SEVEN_STEPS.last());

        assertThat(provider.lookUps).hasValue(1);
    }

    @Test
    void isDoneEvenIfHmacsCannotBeCopied() {
        Totp totp = Totp.with(new CountingProvider(false));

        assertThat(totp.stepsMatching(SEED, TotpParameters.STANDARD, SEVEN_STEPS, codeAt(26_954_220)))
                .containsExactly(new TimeStep(26_954_220));
    }

    private static OneTimePassword codeAt(long step) {
        return Totp.standard().generate(SEED, TotpParameters.STANDARD, new TimeStep(step));
    }
}
