package jp.kumiai.otp.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.Provider;
import java.security.Security;
import java.util.Objects;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose HMACs are used, for a bank that has to name a validated provider. */
class TotpProviderTest {

    private static final Seed SEED = Seed.of(new byte[20]).get();
    private static final TimeStep STEP = new TimeStep(26_954_219);

    @Test
    void makesTheSameCodesWithTheProviderThatIsNamed() {
        Provider sunJce = Objects.requireNonNull(Security.getProvider("SunJCE"));

        String code =
                Totp.with(sunJce).generate(SEED, TotpParameters.STANDARD, STEP).reveal();

        assertThat(code)
                .isEqualTo(Totp.standard()
                        .generate(SEED, TotpParameters.STANDARD, STEP)
                        .reveal());
    }

    @ParameterizedTest
    @EnumSource
    void makesTheSameCodesWithAProviderOfSomebodyElse(HashAlgorithm algorithm) {
        TotpParameters parameters = new TotpParameters(algorithm, 8, 60);
        OneTimePassword code = Totp.standard().generate(SEED, parameters, STEP);

        Totp elsewhere = Totp.with(new BouncyCastleProvider());

        assertThat(elsewhere.generate(SEED, parameters, STEP).matches(code)).isTrue();
        assertThat(elsewhere.stepsMatching(SEED, parameters, StepWindow.around(STEP.value(), 3), code))
                .containsExactly(STEP);
    }

    @Test
    void asksNoOtherProvider() {
        Provider without = new Provider("WithoutHmac", "1", "has nothing") {
            private static final long serialVersionUID = 1L;
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> Totp.with(without).generate(SEED, TotpParameters.STANDARD, STEP))
                .withMessageContaining("HmacSHA1");
    }
}
