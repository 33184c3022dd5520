package jp.kumiai.otp.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.Provider;
import java.security.Security;
import java.util.Objects;
import org.junit.jupiter.api.Test;

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
