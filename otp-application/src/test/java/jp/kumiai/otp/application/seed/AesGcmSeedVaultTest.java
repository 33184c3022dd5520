package jp.kumiai.otp.application.seed;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.List;
import java.security.SecureRandom;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.SeedVaultContract;
import jp.kumiai.otp.domain.token.SealedSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmSeedVaultTest implements SeedVaultContract {

    private static final SeedKey KEY = key("2026", 1);
    private static final SeedKey ANOTHER = key("2027", 2);

    @Override
    public SeedVault vault() {
        return vault(KEY, List.empty());
    }

    /** Its key has the same name, so that only the key itself differs. */
    @Override
    public SeedVault strangersVault() {
        return vault(key("2026", 2), List.empty());
    }

    @Test
    void opensWhatARetiredKeySealed() {
        SealedSeed sealed = vault().seal(DataShoji.SHARED, PARAMETERS, DataShoji.seedOf(DataShoji.SHARED));
        SeedVault rotated = vault(ANOTHER, List.of(KEY));

        assertThat(rotated.open(aToken().numbered(DataShoji.SHARED)
                                .sealing(sealed)
                                .build())
                        .reveal())
                .isEqualTo(DataShoji.seedOf(DataShoji.SHARED).reveal());
    }

    @Test
    void sealsWithTheActiveKeyOnly() {
        SealedSeed sealed =
                vault(ANOTHER, List.of(KEY)).seal(DataShoji.SHARED, PARAMETERS, DataShoji.seedOf(DataShoji.SHARED));

        assertThat(vault(ANOTHER, List.empty())
                        .open(aToken().numbered(DataShoji.SHARED)
                                .sealing(sealed)
                                .build())
                        .reveal())
                .isEqualTo(DataShoji.seedOf(DataShoji.SHARED).reveal());
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 31, 33})
    void takesKeysOfTwoHundredAndFiftySixBitsOnly(int bytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeedKey("short", new SecretKeySpec(new byte[bytes], "AES")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "鍵"})
    void takesNamesOfPlainCharactersOnly(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> key(name, 1));
    }

    @Test
    void printsNoKey() {
        assertThat(KEY).hasToString("SeedKey[2026]");
    }

    private static SeedVault vault(SeedKey active, List<SeedKey> retired) {
        return new AesGcmSeedVault(active, retired, new SecureRandom());
    }

    private static SeedKey key(String name, int content) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) content;
        return new SeedKey(name, new SecretKeySpec(bytes, "AES"));
    }
}
