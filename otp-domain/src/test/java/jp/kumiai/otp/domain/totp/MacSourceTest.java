package jp.kumiai.otp.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Provider;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;

/** That threads which verify at once have nothing in common. */
class MacSourceTest {

    private static final byte[] MESSAGE = new byte[8];

    static Stream<Provider> providers() {
        return Stream.of(new CountingProvider(true), new CountingProvider(false));
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("providers")
    void givesEachCallerAnHmacOfItsOwn(@Nullable Provider provider) {
        MacSource source = new MacSource("HmacSHA1", provider);
        byte[] expected = source.keyed(key(1)).doFinal(MESSAGE);

        Mac one = source.keyed(key(1));
        Mac another = source.keyed(key(2));
        another.update(MESSAGE);

        assertThat(one.doFinal(MESSAGE)).isEqualTo(expected);
    }

    private static SecretKey key(int of) {
        byte[] bytes = new byte[20];
        Arrays.fill(bytes, (byte) of);
        return new SecretKeySpec(bytes, "HmacSHA1");
    }
}
