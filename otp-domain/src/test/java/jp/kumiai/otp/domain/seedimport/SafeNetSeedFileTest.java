package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.SECRET;
import static jp.kumiai.otp.domain.seedimport.Reading.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeMap;
import jp.kumiai.otp.domain.seedimport.RefusedEntry.Reason;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNetSeedFileTest {

    private static final String SEED = "<Seed>" + SECRET + "</Seed>";

    @Test
    void refusesTokensThatCountEventsAndSaysSo() {
        SeedFileReading reading = Reading.of(file(SEED + "<MovingFactor>1</MovingFactor>"));

        assertThat(reading.dialect()).isEqualTo(Dialect.of(Dialect.Shape.SAFENET));
        assertThat(reading.format()).isEqualTo(SeedFileReading.Format.SAFENET_XML);
        RefusedEntry refused = reading.refused().single();
        assertThat(refused.reason()).isEqualTo(Reason.EVENT_BASED);
        assertThat(refused.serialAsWritten()).isEqualTo("12345678");
        assertThat(refused.line()).isEqualTo(3);
        assertThat(reading.ignored()).isEqualTo(TreeMap.of("CaseModel", 1, "MovingFactor", 1, "ProductName", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "<TimeStep>30</TimeStep>, 30",
        "<TimeInterval>60</TimeInterval><MovingFactor>0</MovingFactor>, 60",
        "<Algorithm>totp</Algorithm>, 60",
        "<Algorithm>TOTP</Algorithm><TimeStep>30</TimeStep>, 30"
    })
    void readsTokensThatAreSaidToBeTimeBased(String sign, int step) {
        ImportedKey key = Reading.of(file(SEED + sign)).keys().single();

        assertThat(key.parameters()).isEqualTo(new TotpParameters(HashAlgorithm.SHA1, 6, step));
        assertThat(Reading.hex(key.seed())).isEqualTo(SECRET);
        assertThat(key.serial().value()).isEqualTo("12345678");
    }

    @Test
    void takesSha256ForASeedOf32Bytes() {
        String seed = "<Seed>" + "ab".repeat(32) + "</Seed><TimeStep>60</TimeStep>";

        assertThat(Reading.of(file(seed)).keys().single().parameters().algorithm())
                .isEqualTo(HashAlgorithm.SHA256);
    }

    @ParameterizedTest
    @CsvSource({
        "<TimeStep>60</TimeStep>, MISSING_FIELD",
        "<Seed>zz</Seed><TimeStep>60</TimeStep>, BAD_SECRET",
        "<Seed>3132</Seed><TimeStep>60</TimeStep>, SECRET_TOO_SHORT",
        "<Seed>3132</Seed><TimeStep>0</TimeStep>, BAD_STEP",
        "<Seed>3132</Seed><Algorithm>HOTP</Algorithm><TimeStep>60</TimeStep>, EVENT_BASED",
        "<Seed>3132</Seed><Algorithm>SecurID</Algorithm>, UNSUPPORTED_ALGORITHM",
        "<Seed>3132</Seed></Application><Application><Seed>3132</Seed>, TOO_MANY_FIELDS"
    })
    void refusesWhatItCannotBeSureOf(String application, Reason reason) {
        assertThat(Reading.of(file(application)).refused().single().reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serial='00040008CFA5'", "serial=''", ""})
    void refusesASerialNumberThatIsNone(String attribute) {
        byte[] file = Reading.replaced(file(SEED + "<TimeStep>60</TimeStep>"), "serial='12345678'", attribute);

        assertThat(Reading.of(file).refused().single().reason()).isEqualTo(Reason.BAD_SERIAL);
    }

    @Test
    void failsWhenAKeyIsGivenSinceNothingIsEncrypted() {
        assertThat(Reading.failureOf(file(SEED), Reading.preShared(Reading.KEY)))
                .isEqualTo(new SeedFileFailure.KeyNotExpected());
    }

    private static byte[] file(String application) {
        return utf8("<?xml version='1.0'?>\n<Tokens>\n<Token serial='12345678'><CaseModel>5</CaseModel>"
                + "<ProductName>Sample</ProductName><Applications><Application>" + application
                + "</Application></Applications></Token></Tokens>");
    }
}
