package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.passphrase;
import static jp.kumiai.otp.domain.seedimport.Reading.preShared;
import static jp.kumiai.otp.domain.seedimport.Reading.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Test;

/** Files that python-pskc 1.2 wrote, which shares nothing with this reader or with {@code PskcSample}. */
class FilesOfAnotherWriterTest {

    @Test
    void readsAes256WithHmacSha256AndTheParametersOfEachKey() {
        SeedFileReading reading = Reading.of(
                resource("python-pskc-aes256.pskc.xml"),
                preShared("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

        assertThat(reading.refused()).isEmpty();
        assertThat(reading.keys().map(key -> key.serial().value())).containsExactly("20010001", "20010002");
        assertThat(reading.keys().map(key -> Reading.hex(key.seed())))
                .containsExactly(
                        "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
                        "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100");
        assertThat(reading.keys().map(ImportedKey::driftSteps)).containsExactly(0, -2);
        assertThat(reading.keys().map(ImportedKey::parameters))
                .containsOnly(new TotpParameters(HashAlgorithm.SHA256, 8, 60));
        assertThat(reading.keys().map(ImportedKey::expiresAt))
                .containsOnly(Option.some(Instant.parse("2031-03-31T08:00:00Z")));
    }

    /** The passphrase is in Japanese, which shows that it counts in UTF-8; the PRF is HMAC-SHA-256, written as text. */
    @Test
    void readsAPassphraseInUtf8() {
        SeedFileReading reading = Reading.of(
                resource("python-pskc-passphrase.pskc.xml"), passphrase("\u3072\u3089\u3051\u3054\u307e 42"));

        assertThat(reading.keys().map(key -> Reading.hex(key.seed()))).containsExactly(Reading.SECRET);
    }
}
