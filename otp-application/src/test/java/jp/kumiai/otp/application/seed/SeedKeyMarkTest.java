package jp.kumiai.otp.application.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

/** By what nodes know whether they have the same key. */
class SeedKeyMarkTest {

    /** Stored by every version, so no version may make another one; computed by OpenSSL, {@code enc} and {@code dgst}. */
    private static final SeedKeyMark STORED =
            new SeedKeyMark("2026", "a0b1341013816e8a2e368fc6006583edbec53c52f6270dc3aeca0abf93883c58");

    @Test
    void staysWhatItWas() {
        assertThat(key("2026", 1).mark()).isEqualTo(STORED);
    }

    @Test
    void isTheSameThroughAnyProvider() {
        assertThat(key("2026", 1).through(new BouncyCastleProvider()).mark()).isEqualTo(STORED);
    }

    @Test
    void isAnotherForAnotherKeyOfTheSameName() {
        assertThat(key("2026", 2).mark().value()).isNotEqualTo(STORED.value());
    }

    @Test
    void isAnotherForAnotherName() {
        assertThat(key("2027", 1).mark().value()).isNotEqualTo(STORED.value());
    }

    private static SeedKey key(String name, int of) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) of);
        return new SeedKey(name, new SecretKeySpec(bytes, "AES"));
    }
}
