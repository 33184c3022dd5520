package jp.kumiai.otp.application.seed;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.List;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.application.port.PortUnavailable;
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

    /** Seeds outlive releases: this one has the form of the first, made by the plain JCA. */
    @Test
    void opensWhatWasSealedLongAgo() {
        SealedSeed sealed = SealedSeed.of(HexFormat.of()
                .parseHex("0104323032366669727374313262797465735ba2f0872f4ead8d4893feaf"
                        + "96fad0e2824ee934e88644ae03c7669f74b38f9d19221e36"));

        assertThat(opened(vault(), sealed))
                .isEqualTo(DataShoji.seedOf(DataShoji.SHARED).reveal());
    }

    /** Damage and right seeds by turns, so that what failed would be met again. */
    @Test
    void opensTheNextAfterOneThatDidNotOpen() {
        SeedVault vault = vault();
        SealedSeed sealed = vault.seal(DataShoji.SHARED, PARAMETERS, DataShoji.seedOf(DataShoji.SHARED));
        byte[] damaged = sealed.toBytes();
        damaged[damaged.length - 1]++;

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> opened(vault, SealedSeed.of(damaged)));
            assertThat(opened(vault, sealed))
                    .isEqualTo(DataShoji.seedOf(DataShoji.SHARED).reveal());
        }
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

    private static byte[] opened(SeedVault vault, SealedSeed sealed) {
        return vault.open(aToken().numbered(DataShoji.SHARED).sealing(sealed).build())
                .reveal();
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
