package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link SeedVault} does: whatever does not belong together exactly does not open, and is a fault. */
public interface SeedVaultContract {

    TotpParameters PARAMETERS = TotpParameters.STANDARD;

    SeedVault vault();

    /** One with another key. */
    SeedVault strangersVault();

    @ParameterizedTest
    @ValueSource(ints = {Seed.MIN_BYTES, 20, 32, 64, 65, Seed.MAX_BYTES})
    default void opensWhatItSealed(int length) {
        byte[] secret = secret(length);

        SealedSeed sealed =
                vault().seal(DataShoji.SHARED, PARAMETERS, Seed.of(secret).get());

        assertThat(vault().open(holding(sealed).build()).reveal()).isEqualTo(secret);
    }

    @Test
    default void opensWhateverElseBecameOfTheToken() {
        SealedSeed sealed = sealed();

        Seed opened = vault().open(holding(sealed)
                .usedUpTo(27_000_000)
                .drifting(-3)
                .failed(6, 60)
                .suspendedAt(DataShoji.NOW)
                .expiringAt(DataShoji.NOW)
                .onLoanTo(DataShoji.NUMBER)
                .version(99)
                .build());

        assertThat(opened.reveal()).isEqualTo(secret(20));
    }

    @Test
    default void sealsTheSameSeedDifferentlyEachTime() {
        assertThat(sealed().toBytes()).isNotEqualTo(sealed().toBytes());
    }

    @Test
    default void hidesTheSeed() {
        String sealed = HexFormat.of().formatHex(sealed().toBytes());

        assertThat(sealed).doesNotContain(HexFormat.of().formatHex(secret(20)));
    }

    @Test
    default void doesNotOpenForAnotherSerialNumber() {
        refuses(holding(sealed()).numbered(DataShoji.ICHIROS));
        refuses(holding(sealed()).numbered("0" + DataShoji.SHARED));
    }

    @Test
    default void doesNotOpenBesideOtherParameters() {
        refuses(holding(sealed()).showing(new TotpParameters(HashAlgorithm.SHA256, 6, 60)));
        refuses(holding(sealed()).showing(new TotpParameters(HashAlgorithm.SHA1, 8, 60)));
        refuses(holding(sealed()).showing(new TotpParameters(HashAlgorithm.SHA1, 6, 30)));
    }

    @Test
    default void doesNotOpenWithAnotherKey() {
        SealedSeed sealed = strangersVault()
                .seal(DataShoji.SHARED, PARAMETERS, Seed.of(secret(20)).get());

        refuses(holding(sealed));
    }

    @Test
    default void doesNotOpenWhenAnyOfItsBitsIsDamaged() {
        byte[] sealed = sealed().toBytes();

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] damaged = sealed.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            refuses(holding(SealedSeed.of(damaged)));
        }
    }

    @Test
    default void doesNotOpenWhenItIsShorterOrLonger() {
        byte[] sealed = sealed().toBytes();

        for (int length = 0; length < sealed.length; length++) {
            refuses(holding(SealedSeed.of(Arrays.copyOf(sealed, length))));
        }
        refuses(holding(SealedSeed.of(Arrays.copyOf(sealed, sealed.length + 1))));
    }

    private SealedSeed sealed() {
        return vault().seal(DataShoji.SHARED, PARAMETERS, Seed.of(secret(20)).get());
    }

    private void refuses(TokenBuilder token) {
        assertThatThrownBy(() -> vault().open(token.build())).isInstanceOf(PortUnavailable.class);
    }

    private static TokenBuilder holding(SealedSeed sealed) {
        return aToken().numbered(DataShoji.SHARED).showing(PARAMETERS).sealing(sealed);
    }

    private static byte[] secret(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 7 + 1);
        }
        return bytes;
    }
}
