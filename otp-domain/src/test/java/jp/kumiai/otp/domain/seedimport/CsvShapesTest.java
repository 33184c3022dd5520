package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.SECRET;
import static jp.kumiai.otp.domain.seedimport.Reading.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.seedimport.RefusedEntry.Reason;
import jp.kumiai.otp.domain.seedimport.SeedFileFailure.AmbiguousCsv;
import jp.kumiai.otp.domain.seedimport.SeedFileFailure.AmbiguousCsv.Doubt;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect.Shape;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvShapesTest {

    private static final String ENTRA = "upn,serial number,secret key,time interval,manufacturer,model\n";
    private static final String BASE32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Nested
    class Ours {

        @ParameterizedTest
        @ValueSource(strings = {"%s,%s", "%s,%s,60", "%s,%s,", "serial no,seed\n%s,%s,60", "\n# c;d,e\n%s,%s"})
        void isUpToThreeColumnsWithoutAWord(String form) {
            SeedFileReading reading = Reading.of(utf8(form.formatted("12345678", SECRET)));

            assertThat(reading.dialect()).isEqualTo(Dialect.of(Shape.SERIAL_SECRET_STEP));
            assertThat(reading.keys().single().parameters()).isEqualTo(TotpParameters.STANDARD);
        }
    }

    @Nested
    class PrivacyIdeas {

        @Test
        void namesTypeDigitsAndStep() {
            SeedFileReading reading = Reading.of(utf8("12345678, " + SECRET + ", TOTP, 8, 30"));

            assertThat(reading.dialect()).isEqualTo(Dialect.of(Shape.SERIAL_SECRET_TYPE));
            assertThat(reading.keys().single().parameters()).isEqualTo(new TotpParameters(HashAlgorithm.SHA1, 8, 30));
        }

        @ParameterizedTest
        @CsvSource({
            "'12345678,%s,HOTP,6', EVENT_BASED,",
            "'12345678,%s,mOTP,6', UNSUPPORTED_ALGORITHM, MOTP",
            "'12345678,%s', MISSING_FIELD, TOTP",
            "'12345678,%s,TOTP,6', MISSING_FIELD, step",
            "'12345678,%s,TOTP,9,60', BAD_DIGITS, 9",
            "'12345678,%s,TOTP,6,0', BAD_STEP, 0",
            "'TOTP0001,%s,TOTP,6,60', BAD_SERIAL,",
            "'12345678,%s,TOTP,6,60,x', TOO_MANY_FIELDS,"
        })
        void refusesARowThatIsNotWhollyClear(String row, Reason reason, String detail) {
            SeedFileReading reading = Reading.of(utf8("99999999," + SECRET + ",TOTP,6,60\n" + row.formatted(SECRET)));

            assertThat(reading.refused().single().reason()).isEqualTo(reason);
            assertThat(reading.refused().single().detail()).isEqualTo(Option.of(detail));
            assertThat(reading.refused().single().line()).isEqualTo(2);
        }

        @Test
        void takesSixDigitsWhenTheRowDoesNotSay() {
            assertThat(Reading.of(utf8("12345678," + SECRET + ",totp,,60"))
                            .keys()
                            .single()
                            .parameters())
                    .isEqualTo(TotpParameters.STANDARD);
        }
    }

    @Nested
    class Entras {

        @Test
        void isKnownByItsHeadingAndReadsBase32() {
            SeedFileReading reading = Reading.of(utf8(ENTRA + "hanako@example.jp,12345678," + BASE32
                    + ",30,Sample,Fob\n,12345679," + BASE32.toLowerCase(java.util.Locale.ROOT) + "====,60,,\n"));

            assertThat(reading.dialect()).isEqualTo(Dialect.of(Shape.ENTRA));
            assertThat(reading.keys().map(key -> Reading.hex(key.seed()))).containsExactly(SECRET, SECRET);
            assertThat(reading.keys().map(key -> key.parameters().stepSeconds()))
                    .containsExactly(30, 60);
            assertThat(reading.ignored()).isEqualTo(TreeMap.of("manufacturer", 1, "model", 1, "upn", 1));
        }

        @ParameterizedTest
        @CsvSource({
            "'u,12345678,GEZDGNBV1,60,m,m', BAD_SECRET",
            "'u,12345678,GEZDGNBV,60,m,m', SECRET_TOO_SHORT",
            "'u,12345678,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,,m,m', MISSING_FIELD",
            "'u,1234567,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,60,m,m', BAD_SERIAL",
            "'u,12345678,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,60,m,m,x', TOO_MANY_FIELDS",
            "'12345678,3132333435363738393031323334353637383930', MISSING_FIELD"
        })
        void refusesARowThatCannotBeRead(String row, Reason reason) {
            assertThat(Reading.of(utf8(ENTRA + row)).refused().single().reason())
                    .isEqualTo(reason);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "UPN,Serial Number,Secret Key,Time Interval,Manufacturer,Model",
                    "\uFEFFupn, serial number ,secret key,time interval,manufacturer,model"
                })
        void readsItsHeadingInAnyCase(String heading) {
            assertThat(Reading.of(utf8(heading + "\n,12345678," + BASE32 + ",60,,"))
                            .keys())
                    .hasSize(1);
        }
    }

    @Nested
    class MultiOtps {

        @Test
        void hasSixColumnsBetweenSemicolons() {
            SeedFileReading reading = Reading.of(utf8(
                    "serial;manufacturer;algorithm;seed;digits;interval\n12345678;Sample;TOTP;" + SECRET + ";6;60\n"));

            assertThat(reading.dialect()).isEqualTo(Dialect.of(Shape.MULTIOTP));
            assertThat(reading.keys().single().parameters()).isEqualTo(TotpParameters.STANDARD);
            assertThat(reading.ignored()).isEqualTo(TreeMap.of("manufacturer", 1));
        }

        @Test
        void refusesEventBasedKeys() {
            SeedFileReading reading = Reading.of(utf8("12345678;Sample;HOTP;" + SECRET + ";6;0"));

            assertThat(reading.refused().single().reason()).isEqualTo(Reason.EVENT_BASED);
        }
    }

    @Nested
    class InDoubt {

        @ParameterizedTest
        @CsvSource({
            "'12345678,%s;60', SEPARATORS",
            "'12345678;Sample, Inc;TOTP;%s;6;60', SEPARATORS",
            "'12345678;%s', COLUMNS",
            "'12345678;Sample;60;%s;6;60', COLUMNS",
            "'12345678;Sample;TOTP;%s;6', COLUMNS",
            "'12345678,%s,6,60', COLUMNS",
            "'12345678,%s,TOTP,6,60,SHA1', COLUMNS",
            "'user@example.jp,12345678,%s,60,Sample,Fob', COLUMNS",
            "'upn,serial number,secret key', COLUMNS",
            "'upn;serial number', COLUMNS"
        })
        void refusesTheFileAndNamesTheLine(String row, Doubt doubt) {
            assertThat(Reading.failureOf(utf8("# comment\n" + row.formatted(SECRET))))
                    .isEqualTo(new AmbiguousCsv(2, doubt));
        }

        @Test
        void doesNotMixShapes() {
            SeedFileReading reading = Reading.of(
                    utf8("12345678," + SECRET + "\n12345679," + SECRET + ",TOTP,6,30\n12345670;" + SECRET + "\n"));

            assertThat(reading.refused().map(RefusedEntry::reason))
                    .containsExactly(Reason.TOO_MANY_FIELDS, Reason.MISSING_FIELD);
        }
    }
}
