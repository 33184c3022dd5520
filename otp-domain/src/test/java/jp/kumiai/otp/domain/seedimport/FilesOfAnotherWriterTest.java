package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.passphrase;
import static jp.kumiai.otp.domain.seedimport.Reading.preShared;
import static jp.kumiai.otp.domain.seedimport.Reading.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.seedimport.dialect.Protection;
import jp.kumiai.otp.domain.seedimport.dialect.Protection.Authenticated;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Test;

/** Files that python-pskc 1.2 and pskctool wrote, which share nothing with this reader or with {@code PskcSample}. */
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

    /** {@code PSKC.encryption.setup_preshared_key(key=..., algorithm='http://www.w3.org/2001/04/xmlenc#tripledes-cbc')}. */
    @Test
    void readsTripleDes() {
        SeedFileReading reading = Reading.of(
                resource("python-pskc-3des.pskc.xml"), preShared("000102030405060708090a0b0c0d0e0f1011121314151617"));

        assertThat(reading.keys().map(key -> Reading.hex(key.seed()))).containsExactly(Reading.SECRET);
        assertThat(reading.dialect().pskc().get().protection().get().ciphers()).containsExactly("3DES-CBC");
    }

    /** It wraps 20 bytes with the padding of RFC 5649 under the name of the unpadded wrap, and writes no MAC. */
    @Test
    void readsAnAesKeyWrapThatVouchesForItself() {
        byte[] file = resource("python-pskc-kw-aes128.pskc.xml");

        SeedFileReading reading = Reading.of(file, preShared(Reading.KEY));

        assertThat(reading.keys().map(key -> Reading.hex(key.seed()))).containsExactly(Reading.SECRET);
        assertThat(reading.dialect().pskc().get().protection())
                .isEqualTo(Option.some(new Protection(
                        TreeSet.of("AES-128-KW"),
                        Option.none(),
                        Option.none(),
                        TreeSet.of(Authenticated.KEY_WRAP),
                        Option.none())));
    }

    @Test
    void failsOnAnAesKeyWrapThatWasAlteredOrIsUnderAnotherKey() {
        byte[] file = resource("python-pskc-kw-aes128.pskc.xml");
        SeedFileFailure wrongKey = new SeedFileFailure.WrongKey();

        assertThat(Reading.failureOf(Reading.replaced(file, "NVBt430d", "NVBt430e"), preShared(Reading.KEY)))
                .isEqualTo(wrongKey);
        assertThat(Reading.failureOf(file, preShared("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff")))
                .isEqualTo(wrongKey);
    }

    /** A wrap without a MAC in a file that names one has lost it. */
    @Test
    void refusesAnAesKeyWrapWithoutTheMacThatTheFileNames() {
        byte[] file = Reading.replaced(
                resource("python-pskc-kw-aes128.pskc.xml"),
                "<pskc:MACMethod>",
                "<pskc:MACMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#hmac-sha1\">");

        assertThat(Reading.of(file, preShared(Reading.KEY)).refused().single().reason())
                .isEqualTo(RefusedEntry.Reason.MAC_MISSING);
    }

    /** {@code pskctool --sign} of OATH Toolkit 2.6.7 on a file of {@code csv2pskc}; it puts all of it on one line. */
    @Test
    void readsAFileThatPskctoolSigned() {
        SeedFileReading reading = Reading.of(resource("pskctool-signed.pskc.xml"));

        assertThat(reading.keys().map(key -> Reading.hex(key.seed()))).containsExactly(Reading.SECRET);
        assertThat(reading.keys().single().parameters()).isEqualTo(TotpParameters.STANDARD);
        assertThat(reading.ignored().keySet()).containsExactly("Manufacturer", "Signature");
    }

    /** The passphrase is in Japanese, which shows that it counts in UTF-8; the PRF is HMAC-SHA-256, written as text. */
    @Test
    void readsAPassphraseInUtf8() {
        SeedFileReading reading = Reading.of(
                resource("python-pskc-passphrase.pskc.xml"), passphrase("\u3072\u3089\u3051\u3054\u307e 42"));

        assertThat(reading.keys().map(key -> Reading.hex(key.seed()))).containsExactly(Reading.SECRET);
    }
}
