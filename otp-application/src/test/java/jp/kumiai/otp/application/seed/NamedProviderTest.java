package jp.kumiai.otp.application.seed;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vavr.collection.List;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.SeedVaultContract;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.Token;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

/** The vault through a provider that somebody names, as a bank has to that may use a validated module only. */
class NamedProviderTest implements SeedVaultContract {

    private static final SeedKey KEY = key(1);
    private static final SeedKey NAMED = KEY.through(new BouncyCastleProvider());

    @Override
    public SeedVault vault() {
        return vault(NAMED);
    }

    @Override
    public SeedVault strangersVault() {
        return vault(key(2).through(new BouncyCastleProvider()));
    }

    @Test
    void sealsWhatEveryOtherProviderOpens() {
        SealedSeed sealed = vault(NAMED).seal(DataShoji.SHARED, PARAMETERS, DataShoji.seedOf(DataShoji.SHARED));
        Token token = aToken().numbered(DataShoji.SHARED).sealing(sealed).build();

        assertThat(vault(KEY).open(token).reveal())
                .isEqualTo(DataShoji.seedOf(DataShoji.SHARED).reveal());
    }

    @Test
    void derivesTheSameKeys() {
        assertThat(NAMED.derivedFor("a purpose").getEncoded())
                .isEqualTo(KEY.derivedFor("a purpose").getEncoded());
    }

    @Test
    void asksNoOtherProvider() {
        SeedKey without = KEY.through(new Provider("WithoutCiphers", "1", "has nothing") {
            private static final long serialVersionUID = 1L;
        });

        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(
                        () -> vault(without).seal(DataShoji.SHARED, PARAMETERS, DataShoji.seedOf(DataShoji.SHARED)));
        assertThatIllegalStateException().isThrownBy(() -> without.derivedFor("a purpose"));
    }

    private static SeedVault vault(SeedKey key) {
        return new AesGcmSeedVault(key, List.empty(), new SecureRandom());
    }

    private static SeedKey key(int of) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) of);
        return new SeedKey("2026", new SecretKeySpec(bytes, "AES"));
    }
}
