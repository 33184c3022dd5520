package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.passphrase;
import static jp.kumiai.otp.domain.seedimport.Reading.preShared;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import jp.kumiai.otp.domain.seedimport.serial.SerialMapping;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the files of docs/samples as its README says, so that neither rots. */
class DocumentedSamplesTest {

    private static final Path SAMPLES = Path.of("..", "docs", "samples");

    @Test
    void readsTheCsvFile() throws IOException {
        assertThatItHasThreeTokens("tokens.csv", FileKey.none(), "31000001", Option.none());
    }

    @Test
    void readsThePlainPskcFile() throws IOException {
        assertThatItHasThreeTokens("tokens-plain.pskc.xml", FileKey.none(), "320000001", expiry());
    }

    @Test
    void readsThePskcFileUnderAPreSharedKey() throws IOException {
        assertThatItHasThreeTokens(
                "tokens-preshared.pskc.xml", preShared("00112233445566778899aabbccddeeff"), "33000000001", expiry());
    }

    @Test
    void readsThePskcFileUnderAPassphrase() throws IOException {
        assertThatItHasThreeTokens(
                "tokens-passphrase.pskc.xml", passphrase("sample passphrase 2026"), "340000000001", expiry());
    }

    @Test
    void readsThePskcFileOfADraft() throws IOException {
        assertThatItHasThreeTokens("tokens-draft.pskc.xml", FileKey.none(), "39000001", expiry());
    }

    @ParameterizedTest
    @CsvSource({"privacyidea, 35000001", "entra, 36000001", "multiotp, 37000001"})
    void readsTheOtherCsvFiles(String name, String first) throws IOException {
        assertThatItHasThreeTokens("tokens-" + name + ".csv", FileKey.none(), first, Option.none());
    }

    @Test
    void mapsTheSerialNumbersOfThirteenDigits() throws IOException {
        ReadingOptions options = new ReadingOptions(
                SerialMapping.parse("last:10", name -> InputStream.nullInputStream())
                        .get(),
                MacRule.CIPHERTEXT_ONLY);

        SeedFileReading reading =
                Reading.of(Files.readAllBytes(SAMPLES.resolve("tokens-long-serials.csv")), FileKey.none(), options);

        assertThat(reading.refused()).isEmpty();
        assertThat(reading.keys().map(key -> key.serial().value()))
                .containsExactly("3800000001", "3800000002", "3800000003");
    }

    private static void assertThatItHasThreeTokens(String name, FileKey key, String first, Option<Instant> expiry)
            throws IOException {
        SeedFileReading reading = Reading.of(Files.readAllBytes(SAMPLES.resolve(name)), key);

        assertThat(reading.refused()).isEmpty();
        assertThat(reading.keys()).hasSize(3);
        assertThat(reading.keys().head().serial().value()).isEqualTo(first);
        assertThat(reading.keys().map(ImportedKey::parameters)).containsOnly(TotpParameters.STANDARD);
        assertThat(reading.keys().map(ImportedKey::expiresAt)).containsOnly(expiry);
        assertThat(reading.keys().map(imported -> Reading.hex(imported.seed())).distinct())
                .allSatisfy(hex -> assertThat(hex).hasSize(40))
                .hasSize(3);
    }

    private static Option<Instant> expiry() {
        return Option.some(Instant.parse("2031-03-31T08:00:00Z"));
    }
}
