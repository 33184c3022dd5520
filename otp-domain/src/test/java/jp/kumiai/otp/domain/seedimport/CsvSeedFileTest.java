package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.SECRET;
import static jp.kumiai.otp.domain.seedimport.Reading.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.domain.seedimport.RefusedEntry.Reason;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSeedFileTest {

    @Nested
    class Understanding {

        @Test
        void readsAKeyAsTheStandardToken() {
            SeedFileReading reading = Reading.of(utf8("12345678," + SECRET + "\n"));

            assertThat(reading.format()).isEqualTo(SeedFileReading.Format.CSV);
            assertThat(reading.refused()).isEmpty();
            ImportedKey key = reading.keys().single();
            assertThat(key.line()).isEqualTo(1);
            assertThat(key.serial()).isEqualTo(new SerialNumber("12345678"));
            assertThat(key.parameters()).isEqualTo(TotpParameters.STANDARD);
            assertThat(Reading.hex(key.seed())).isEqualTo(SECRET);
            assertThat(key.expiresAt()).isEqualTo(Option.none());
            assertThat(key.driftSteps()).isZero();
        }

        @Test
        void takesTheStepOfTheRow() {
            assertThat(only("12345678," + SECRET + ",30").parameters())
                    .isEqualTo(new TotpParameters(HashAlgorithm.SHA1, 6, 30));
        }

        @ParameterizedTest
        @ValueSource(strings = {"%s,%s,", " %s , %s ", "\t%s\t,\t%s\t", "\uFEFF%s,%s"})
        void toleratesBlanksAnEmptyStepAndAByteOrderMark(String form) {
            assertThat(only(form.formatted("001234567890", SECRET)).serial())
                    .isEqualTo(new SerialNumber("001234567890"));
        }

        @Test
        void readsHexadecimalDigitsOfBothCases() {
            assertThat(Reading.hex(
                            only("12345678,00aAbBcCdDeEfF112233445566778899").seed()))
                    .isEqualTo("00aabbccddeeff112233445566778899");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "\r"})
        void countsEveryLineWhateverEndsIt(String end) {
            String file = String.join(
                    end, "# a comment, with a comma", "", "serial,secret", "12345678," + SECRET, "  # another", "x,y");

            SeedFileReading reading = Reading.of(utf8(file));

            assertThat(reading.keys().map(ImportedKey::line)).containsExactly(4);
            assertThat(reading.refused().map(RefusedEntry::line)).containsExactly(6);
        }

        @Test
        void passesOverACommentInShiftJis() {
            String file = "# \u898b\u672c\n12345678," + SECRET;

            assertThat(Reading.of(file.getBytes(Charset.forName("Shift_JIS"))).keys())
                    .hasSize(1);
        }

        @Test
        void takesOnlyTheFirstRowForAHeading() {
            SeedFileReading reading = Reading.of(utf8("Serial No,Secret\nserial,secret\n12345678," + SECRET));

            assertThat(reading.keys()).hasSize(1);
            assertThat(reading.refused().map(RefusedEntry::line)).containsExactly(2);
        }
    }

    @Nested
    class RefusingARow {

        @ParameterizedTest
        @Tag("R16")
        @CsvSource({
            "1234567, 1234567",
            "1000133508267, 1000133508267",
            "1234567a, 1234567a",
            "\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18, \uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18",
            "'', ''"
        })
        void refusesASerialNumberThatIsNotEightToTwelveDigits(String serial, String shown) {
            RefusedEntry refused = refused(serial + "," + SECRET);

            assertThat(refused.reason()).isEqualTo(Reason.BAD_SERIAL);
            assertThat(refused.serialAsWritten()).isEqualTo(shown);
        }

        @ParameterizedTest
        @CsvSource({
            "zz32333435363738393031323334353637383930, BAD_SECRET",
            "313233343536373839303132333435363738393, BAD_SECRET",
            "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ, BAD_SECRET",
            "112233445566778899aabbccddeeff, SECRET_TOO_SHORT",
            "'', MISSING_FIELD"
        })
        void refusesASecretThatCannotBeOne(String secret, Reason reason) {
            assertThat(refused("12345678," + secret).reason()).isEqualTo(reason);
        }

        @Test
        void refusesASecretOfMoreThan256Bytes() {
            assertThat(refused("12345678," + "ab".repeat(257)).reason()).isEqualTo(Reason.SECRET_TOO_LONG);
            assertThat(only("12345678," + "ab".repeat(256)).serial()).isEqualTo(new SerialNumber("12345678"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "86401", "60s", "6/", "6:", "-60", "+60", "6 0", "\uFF16\uFF10", "99999999999"})
        void refusesAStepThatIsNotAWholeNumberOfSeconds(String step) {
            RefusedEntry refused = refused("12345678," + SECRET + "," + step);

            assertThat(refused.reason()).isEqualTo(Reason.BAD_STEP);
            assertThat(refused.detail()).isEqualTo(Option.some(step));
        }

        @Test
        void refusesARowWithFewerOrMoreFields() {
            assertThat(refused("12345678").reason()).isEqualTo(Reason.MISSING_FIELD);
            assertThat(refused("12345678," + SECRET + ",60,6").reason()).isEqualTo(Reason.TOO_MANY_FIELDS);
        }

        @Test
        void refusesARowThatIsTooLongAndReadsOn() {
            SeedFileReading reading =
                    Reading.of(utf8("12345678," + "ab".repeat(100_000) + "\n12345679," + SECRET + "\n"));

            assertThat(reading.refused().single().reason()).isEqualTo(Reason.LINE_TOO_LONG);
            assertThat(reading.keys().single().line()).isEqualTo(2);
        }

        @Test
        @Tag("R16")
        void keepsTheFirstOfTwoRowsWithOneSerialNumberAndNamesItsLine() {
            SeedFileReading reading = Reading.of(utf8("12345678," + SECRET + "\n12345678," + "ab".repeat(20)));

            assertThat(reading.keys().map(key -> Reading.hex(key.seed()))).containsExactly(SECRET);
            RefusedEntry refused = reading.refused().single();
            assertThat(refused.reason()).isEqualTo(Reason.DUPLICATE_IN_FILE);
            assertThat(refused.line()).isEqualTo(2);
            assertThat(refused.detail()).isEqualTo(Option.some("1"));
        }

        @Test
        void refusesTheSerialNumberOfARowThatWasRefused() {
            SeedFileReading reading = Reading.of(utf8("12345678,short\n12345678," + SECRET));

            assertThat(reading.keys()).isEmpty();
            assertThat(reading.refused().map(RefusedEntry::reason))
                    .containsExactly(Reason.BAD_SECRET, Reason.DUPLICATE_IN_FILE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {SECRET + ",12345678", "12345678,60," + SECRET, "12345678,zz" + SECRET, SECRET, "9" + SECRET})
        void showsNoSecretThatStandsInAWrongColumn(String row) {
            SeedFileReading reading = Reading.of(utf8(row));

            assertThat(reading.refused()).hasSize(1);
            assertThat(reading.toString()).doesNotContain(SECRET.substring(0, 8));
        }
    }

    @Nested
    class RefusingTheFile {

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\r\n  \n", "# nothing\n#", "\uFEFF", "serial,secret\n"})
        void failsOnAFileWithoutEntries(String file) {
            assertThat(Reading.failureOf(utf8(file))).isEqualTo(new SeedFileFailure.Empty());
        }

        @ParameterizedTest
        @ValueSource(strings = {"Dear customer", "{\"serial\":1}", "12345678,\u0001", "\u0001", "MZ\u0010,\u0011"})
        void failsOnSomethingElse(String file) {
            assertThat(Reading.failureOf(utf8(file))).isEqualTo(new SeedFileFailure.NotUnderstood());
        }

        @Test
        void failsOnUtf16() {
            String file = "12345678," + SECRET;

            assertThat(Reading.failureOf(file.getBytes(StandardCharsets.UTF_16)))
                    .isEqualTo(new SeedFileFailure.NotUtf8());
            assertThat(Reading.failureOf(file.getBytes(StandardCharsets.UTF_16LE)))
                    .isEqualTo(new SeedFileFailure.NotUtf8());
        }

        @Test
        void failsWhenAKeyIsGiven() {
            assertThat(Reading.failureOf(utf8("12345678," + SECRET), Reading.preShared(Reading.KEY)))
                    .isEqualTo(new SeedFileFailure.KeyNotExpected());
        }
    }

    private static ImportedKey only(String row) {
        return Reading.of(utf8(row)).keys().single();
    }

    /** The refusal of this row after a good one, which shows that the file is read as CSV. */
    private static RefusedEntry refused(String row) {
        return Reading.of(utf8("99999999," + SECRET + "\n" + row)).refused().single();
    }
}
