package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.SECRET;
import static jp.kumiai.otp.domain.seedimport.Reading.utf8;
import static jp.kumiai.otp.domain.testkit.PskcSampleKey.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.kumiai.otp.domain.seedimport.RefusedEntry.Reason;
import jp.kumiai.otp.domain.seedimport.serial.SerialMapping;
import jp.kumiai.otp.domain.testkit.PskcSample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R16")
class MappedSerialsTest {

    @Test
    void keepsTheVendorsSerialNumberBesideThePrintedOne() {
        SeedFileReading reading = read("last:10", "2600124809778", "0124809779");

        assertThat(reading.refused()).isEmpty();
        assertThat(reading.keys().map(key -> key.serial().value())).containsExactly("0124809778", "0124809779");
        assertThat(reading.keys().map(ImportedKey::vendorSerial)).containsExactly("2600124809778", "0124809779");
        assertThat(reading.keys().map(ImportedKey::isMapped)).containsExactly(true, false);
    }

    @Test
    void refusesASecondEntryThatIsMappedToTheSame() {
        RefusedEntry refused =
                read("last:10", "2600124809778", "2700124809778").refused().single();

        assertThat(refused.reason()).isEqualTo(Reason.SERIAL_COLLISION);
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.serialAsWritten()).isEqualTo("2700124809778");
        assertThat(refused.detail()).isEqualTo(Option.some("1"));
    }

    @Test
    void tellsACollisionFromARepetition() {
        assertThat(read("last:10", "2600124809778", "2600124809778").refused().map(RefusedEntry::reason))
                .containsExactly(Reason.DUPLICATE_IN_FILE);
    }

    @Test
    void refusesAnEntryThatTheMappingDoesNotKnow() {
        SeedFileReading reading = read("regex:26(\\d{10,11})", "2600124809778", "2700124809779");

        assertThat(reading.keys().map(key -> key.serial().value())).containsExactly("00124809778");
        assertThat(reading.refused().single().reason()).isEqualTo(Reason.SERIAL_UNMAPPED);
        assertThat(reading.refused().single().serialAsWritten()).isEqualTo("2700124809779");
    }

    @Test
    void refusesWhatComesOutWhenItIsNoSerialNumber() {
        SeedFileReading reading = read("regex:FT-(\\w+)", "FT-A1234567", "FT-1234567", "FT-12345678");

        assertThat(reading.refused().map(RefusedEntry::reason)).containsExactly(Reason.BAD_SERIAL, Reason.BAD_SERIAL);
        assertThat(reading.refused().map(RefusedEntry::detail))
                .containsExactly(Option.some("A1234567"), Option.some("1234567"));
    }

    @Test
    void mapsTheSerialNumbersOfPskcToo() {
        byte[] file = PskcSample.of(key("2600124809778", SECRET), key("2600124809778", SECRET))
                .plain();

        SeedFileReading reading = Reading.of(file, FileKey.none(), options("last:8"));

        assertThat(reading.keys().single().serial().value()).isEqualTo("24809778");
        assertThat(reading.keys().single().vendorSerial()).isEqualTo("2600124809778");
        assertThat(reading.refused().single().reason()).isEqualTo(Reason.DUPLICATE_IN_FILE);
    }

    @Test
    void showsNoSecretThatStandsInThePlaceOfASerialNumber() {
        SeedFileReading reading =
                Reading.of(utf8(SECRET + "," + SECRET.replace('3', '4')), FileKey.none(), options("last:8"));

        assertThat(reading.keys().single().vendorSerial()).isEqualTo("3132...");
    }

    private static SeedFileReading read(String mapping, String... serials) {
        return Reading.of(
                utf8(String.join("," + SECRET + "\n", serials) + "," + SECRET), FileKey.none(), options(mapping));
    }

    private static ReadingOptions options(String mapping) {
        try {
            SerialMapping serials = SerialMapping.parse(mapping, name -> {
                        throw new IOException(name);
                    })
                    .get();
            return new ReadingOptions(serials, MacRule.CIPHERTEXT_ONLY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
