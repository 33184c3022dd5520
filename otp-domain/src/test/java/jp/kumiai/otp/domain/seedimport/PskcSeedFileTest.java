package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.SECRET;
import static jp.kumiai.otp.domain.seedimport.Reading.replaced;
import static jp.kumiai.otp.domain.seedimport.Reading.utf8;
import static jp.kumiai.otp.domain.testkit.PskcSampleKey.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.kumiai.otp.domain.seedimport.RefusedEntry.Reason;
import jp.kumiai.otp.domain.testkit.PskcSample;
import jp.kumiai.otp.domain.testkit.PskcSampleKey;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PskcSeedFileTest {

    private static final PskcSampleKey FOB = key("12345678", SECRET);

    @Nested
    class Understanding {

        @Test
        void readsAPlainKeyAsTheStandardToken() {
            SeedFileReading reading = Reading.of(PskcSample.of(FOB).plain());

            assertThat(reading.format()).isEqualTo(SeedFileReading.Format.PSKC);
            assertThat(reading.refused()).isEmpty();
            ImportedKey key = reading.keys().single();
            assertThat(key.line()).isEqualTo(3);
            assertThat(key.serial()).isEqualTo(new SerialNumber("12345678"));
            assertThat(key.parameters()).isEqualTo(TotpParameters.STANDARD);
            assertThat(Reading.hex(key.seed())).isEqualTo(SECRET);
            assertThat(key.expiresAt()).isEqualTo(Option.none());
            assertThat(key.driftSteps()).isZero();
        }

        @ParameterizedTest
        @CsvSource({"HMAC-SHA1, SHA1", "HMAC-SHA256, SHA256", "hmac-sha512, SHA512", "'', SHA1"})
        @Tag("R2")
        void readsTheHashDigitsAndStep(String suite, HashAlgorithm hash) {
            ImportedKey key = only(FOB.suite(suite).digits("8").step("30"));

            assertThat(key.parameters()).isEqualTo(new TotpParameters(hash, 8, 30));
        }

        @Test
        void takesTheStandardForWhatTheFileLeavesOpen() {
            byte[] file =
                    replaced(PskcSample.of(FOB).plain(), "<ResponseFormat Encoding=\"DECIMAL\" Length=\"6\"/>", "");

            byte[] shorter = replaced(file, "<TimeInterval><PlainValue>60</PlainValue></TimeInterval>", "");

            assertThat(Reading.of(shorter).keys().single().parameters()).isEqualTo(TotpParameters.STANDARD);
        }

        @Test
        void readsBothSpellingsOfTheTotpAlgorithm() {
            assertThat(only(FOB.algorithm("urn:ietf:params:xml:ns:keyprov:pskc#totp"))
                            .serial())
                    .isEqualTo(new SerialNumber("12345678"));
        }

        @ParameterizedTest
        @CsvSource({"-3, -3", "0, 0", "120, 120", "-120, -120"})
        void readsTheDriftInSteps(String written, int drift) {
            assertThat(only(FOB.drift(written)).driftSteps()).isEqualTo(drift);
        }

        @ParameterizedTest
        @CsvSource({
            "2031-03-31T08:00:00Z, 2031-03-31T08:00:00Z",
            "2031-03-31T17:00:00+09:00, 2031-03-31T08:00:00Z",
            "2031-03-31T08:00:00, 2031-03-31T08:00:00Z",
            "2031-03-31T08:00:00.1239Z, 2031-03-31T08:00:00.123Z",
            "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
        })
        void readsTheExpiryInUtcUnlessItNamesAZone(String written, Instant expiry) {
            assertThat(only(FOB.expiry(written)).expiresAt()).isEqualTo(Option.some(expiry));
        }

        @Test
        void takesTheEarlierExpiryOfKeyAndDevice() {
            byte[] file = replaced(
                    PskcSample.of(FOB.expiry("2031-03-31T08:00:00Z")).plain(),
                    "</SerialNo>",
                    "</SerialNo><ExpiryDate>2030-03-31T08:00:00Z</ExpiryDate>");

            assertThat(Reading.of(file).keys().single().expiresAt())
                    .isEqualTo(Option.some(Instant.parse("2030-03-31T08:00:00Z")));
        }

        @Test
        void passesOverWhatDoesNotConcernTheKey() {
            byte[] file = replaced(
                    PskcSample.of(FOB).plain(),
                    "</KeyPackage>",
                    "</KeyPackage><ds:Signature><ds:X/></ds:Signature><Extensions><x xmlns='y'/></Extensions>");

            assertThat(Reading.of(replaced(file, "<Data>", "<!-- c --><?pi x?><UserId>u</UserId><Data>"))
                            .keys())
                    .hasSize(1);
        }

        @Test
        void readsAByteOrderMark() {
            assertThat(Reading.of(replaced(PskcSample.of(FOB).plain(), "<?xml", "\uFEFF<?xml"))
                            .keys())
                    .hasSize(1);
        }

        @Test
        void readsAnyPrefixAndUtf16() {
            String file = new String(PskcSample.of(FOB).plain(), StandardCharsets.UTF_8)
                    .replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")
                    .replaceAll("<(/?)([A-Z])", "<$1x:$2")
                    .replace(" xmlns=", " xmlns:x=");

            assertThat(file).contains("<x:SerialNo>");
            assertThat(Reading.of(file.getBytes(StandardCharsets.UTF_16)).keys())
                    .hasSize(1);
        }

        @Test
        void readsASecretBrokenOverLines() {
            byte[] file = replaced(
                    PskcSample.of(FOB).plain(),
                    "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=",
                    "\n MTIzNDU2Nzg5\n\tMDEyMzQ1Njc4OTA=\r\n ");

            assertThat(Reading.hex(Reading.of(file).keys().single().seed())).isEqualTo(SECRET);
        }
    }

    @Nested
    class RefusingAKey {

        @ParameterizedTest
        @Tag("R16")
        @ValueSource(strings = {"1000133508267", "7810641", "A2345678"})
        void refusesASerialNumberThatIsNotEightToTwelveDigits(String serial) {
            RefusedEntry refused = refused(PskcSample.of(key(serial, SECRET)).plain());

            assertThat(refused.reason()).isEqualTo(Reason.BAD_SERIAL);
            assertThat(refused.serialAsWritten()).isEqualTo(serial);
            assertThat(refused.line()).isEqualTo(3);
        }

        @Test
        @Tag("R16")
        void refusesASerialNumberThatComesAgain() {
            SeedFileReading reading =
                    Reading.of(PskcSample.of(FOB, FOB, key("00123456", SECRET), key("0000123456", SECRET))
                            .plain());

            assertThat(reading.keys().map(key -> key.serial().value()))
                    .containsExactly("12345678", "00123456", "0000123456");
            assertThat(reading.refused().map(RefusedEntry::reason)).containsExactly(Reason.DUPLICATE_IN_FILE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "urn:ietf:params:xml:ns:keyprov:pskc:ocra",
                    "urn:ietf:params:xml:ns:keyprov:pskc#ocra",
                    "urn:ietf:params:xml:ns:keyprov:pskctotp",
                    "urn:ietf:params:xml:ns:keyprov:pskc:totp2",
                    "urn:ietf:params:xml:ns:keyprov:pskc:pin",
                    "TOTP"
                })
        void refusesAnAlgorithmThatIsNotTotpAndNamesIt(String algorithm) {
            RefusedEntry refused =
                    refused(PskcSample.of(FOB.algorithm(algorithm)).plain());

            assertThat(refused.reason()).isEqualTo(Reason.UNSUPPORTED_ALGORITHM);
            assertThat(refused.detail()).isEqualTo(Option.some(algorithm));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "urn:ietf:params:xml:ns:keyprov:pskc:hotp",
                    "urn:ietf:params:xml:ns:keyprov:pskc#hotp",
                    "http://www.ietf.org/keyprov/pskc#hotp"
                })
        void refusesAKeyThatCountsEventsAndNamesItsAlgorithm(String algorithm) {
            RefusedEntry refused =
                    refused(PskcSample.of(FOB.algorithm(algorithm)).plain());

            assertThat(refused.reason()).isEqualTo(Reason.EVENT_BASED);
            assertThat(refused.detail()).isEqualTo(Option.some(algorithm));
        }

        @Test
        void refusesAnUnknownSuite() {
            assertThat(reason(FOB.suite("HMAC-MD5"))).isEqualTo(Reason.UNSUPPORTED_ALGORITHM);
        }

        @ParameterizedTest
        @ValueSource(strings = {"5", "9", "", "06x", "-6"})
        void refusesCodesThatAreNotOfSixToEightDigits(String digits) {
            assertThat(reason(FOB.digits(digits))).isEqualTo(Reason.BAD_DIGITS);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Encoding=\"HEXADECIMAL\"", "Format=\"ALPHANUMERIC\"", "x=\"DECIMAL\""})
        void refusesCodesThatAreNotDecimal(String encoding) {
            byte[] file = replaced(PskcSample.of(FOB).plain(), "Encoding=\"DECIMAL\"", encoding);

            assertThat(refused(file).reason()).isEqualTo(Reason.BAD_DIGITS);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "86401", "60.0", "NjA", "LTE=", "////////////"})
        void refusesAStepThatIsNotAWholeNumberOfSeconds(String step) {
            assertThat(reason(FOB.step(step))).isEqualTo(Reason.BAD_STEP);
        }

        @ParameterizedTest
        @Tag("R3a")
        @ValueSource(strings = {"121", "-121", "+1", "-"})
        void refusesADriftThatNoResynchronisationCouldHaveFound(String drift) {
            assertThat(reason(FOB.drift(drift))).isEqualTo(Reason.BAD_DRIFT);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2031-03-31",
                    "2031-02-30T08:00:00Z",
                    "1969-12-31T23:59:59Z",
                    "+10000-01-01T00:00:00Z",
                    "soon",
                    ""
                })
        void refusesAnExpiryThatIsNoDateAndTime(String expiry) {
            assertThat(reason(FOB.expiry(expiry))).isEqualTo(Reason.BAD_EXPIRY);
        }

        @ParameterizedTest
        @CsvSource({
            "'</Data>', '</Data><Policy><NumberOfTransactions>5</NumberOfTransactions></Policy>', NumberOfTransactions",
            "'</Data>', '</Data><Policy><PINPolicy PINUsageMode=\"Append\"/></Policy>', PINPolicy",
            "'</Data>', '</Data><Policy><KeyUsage>CR</KeyUsage></Policy>', KeyUsage",
            "'</Data>', '</Data><Policy><ds:ExpiryDate>2031-03-31T08:00:00Z</ds:ExpiryDate></Policy>', ExpiryDate",
            "'<Data>', '<KeyProfileId>p</KeyProfileId><Data>', KeyProfileId",
            "'</Secret>', '</Secret><Time><PlainValue>42</PlainValue></Time>', Time",
            "'</Secret>', '</Secret><TimeDrift><EncryptedValue/></TimeDrift>', TimeDrift",
            "'DECIMAL\"', 'DECIMAL\" CheckDigits=\"true\"', CheckDigits"
        })
        void refusesWhatChangesTheUseOfTheKeyAndIsNotKnown(String place, String change, String name) {
            RefusedEntry refused = refused(replaced(PskcSample.of(FOB).plain(), place, change));

            assertThat(refused.reason()).isEqualTo(Reason.UNSUPPORTED_FEATURE);
            assertThat(refused.detail()).isEqualTo(Option.some(name));
        }

        @ParameterizedTest
        @ValueSource(strings = {"false", "0"})
        void acceptsCodesWithoutCheckDigits(String check) {
            byte[] file =
                    replaced(PskcSample.of(FOB).plain(), "\"DECIMAL\"", "\"DECIMAL\" CheckDigits=\"" + check + "\"");

            assertThat(Reading.of(file).keys()).hasSize(1);
        }

        @Test
        void acceptsAKeyThatMayBeUsedForOneTimePasswordsAmongOthers() {
            byte[] file = replaced(
                    PskcSample.of(FOB).plain(),
                    "</Data>",
                    "</Data><Policy><StartDate>x</StartDate><KeyUsage>CR</KeyUsage><KeyUsage>OTP</KeyUsage></Policy>");

            assertThat(Reading.of(file).keys()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({
            "<SerialNo>12345678</SerialNo>, SerialNo",
            "12345678, SerialNo",
            "<PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue>, Secret",
            "'Algorithm=\"urn:ietf:params:xml:ns:keyprov:pskc:totp\"', Algorithm"
        })
        void refusesAKeyWithoutAFieldItNeedsAndNamesIt(String field, String name) {
            RefusedEntry refused = refused(replaced(PskcSample.of(FOB).plain(), field, ""));

            assertThat(refused.reason()).isEqualTo(Reason.MISSING_FIELD);
            assertThat(refused.detail()).isEqualTo(Option.some(name));
        }

        @Test
        void refusesAPackageWithTwoKeysOrNone() {
            assertThat(refused(replaced(PskcSample.of(FOB).plain(), "</KeyPackage>", "<Key/></KeyPackage>"))
                            .reason())
                    .isEqualTo(Reason.TOO_MANY_FIELDS);
            assertThat(refused(container(
                                    "<KeyPackage><DeviceInfo><SerialNo>12345678</SerialNo></DeviceInfo></KeyPackage>"))
                            .reason())
                    .isEqualTo(Reason.MISSING_FIELD);
        }

        @ParameterizedTest
        @CsvSource({
            "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=, MTIzNDU2Nzg5MDEyMzQ1, SECRET_TOO_SHORT",
            "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=, '*', BAD_SECRET",
            "<PlainValue>MTI, <EncryptedValue/><PlainValue>MTI, TOO_MANY_FIELDS"
        })
        void refusesASecretThatCannotBeOne(String place, String change, Reason reason) {
            assertThat(refused(replaced(PskcSample.of(FOB).plain(), place, change))
                            .reason())
                    .isEqualTo(reason);
        }

        @Test
        void readsTheKeysAfterARefusedOne() {
            SeedFileReading reading = Reading.of(
                    PskcSample.of(FOB.digits("10"), key("87654321", SECRET)).plain());

            assertThat(reading.keys().map(key -> key.serial().value())).containsExactly("87654321");
            assertThat(reading.refused()).hasSize(1);
        }
    }

    @Nested
    class RefusingTheFile {

        @Test
        void failsOnAContainerWithoutKeys() {
            assertThat(Reading.failureOf(container(""))).isEqualTo(new SeedFileFailure.Empty());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<html/>",
                    "<KeyContainer xmlns='urn:example:keyprov:pskc'/>",
                    "<SeedFile xmlns='urn:ietf:params:xml:ns:keyprov:pskc'/>"
                })
        void failsOnOtherXml(String file) {
            assertThat(Reading.failureOf(utf8(file))).isEqualTo(new SeedFileFailure.NotUnderstood());
        }

        @Test
        void failsOnAFileThatWasCutShort() {
            byte[] file = PskcSample.of(FOB, key("87654321", SECRET)).plain();

            for (int length = file.length - 2; length > file.length / 2; length--) {
                assertThat(Reading.failureOf(java.util.Arrays.copyOf(file, length))
                                .code())
                        .isEqualTo(SeedFileFailure.Code.MALFORMED);
            }
        }

        @Test
        void namesTheLineWhereTheXmlIsNotWellFormed() {
            assertThat(Reading.failureOf(replaced(PskcSample.of(FOB).plain(), "</Key>", "</Kex>")))
                    .isEqualTo(new SeedFileFailure.Malformed(5));
        }

        @Test
        void failsOnXmlInAnotherEncoding() {
            String file = new String(PskcSample.of(FOB).plain(), StandardCharsets.UTF_8)
                    .replace("UTF-8", "Shift_JIS")
                    .replace("Sample", "\u682a\u5f0f\u4f1a\u793e");

            assertThat(Reading.failureOf(file.getBytes(Charset.forName("Shift_JIS"))))
                    .isEqualTo(new SeedFileFailure.NotUtf8());
        }

        @Test
        void failsWhenTheEncryptionIsDescribedAfterTheFirstKey() {
            assertThat(Reading.failureOf(
                            replaced(PskcSample.of(FOB).plain(), "</KeyPackage>", "</KeyPackage>\n<EncryptionKey/>")))
                    .isEqualTo(new SeedFileFailure.Malformed(6));
        }
    }

    private static byte[] container(String content) {
        return utf8("<KeyContainer xmlns='urn:ietf:params:xml:ns:keyprov:pskc'>" + content + "</KeyContainer>");
    }

    private static ImportedKey only(PskcSampleKey sample) {
        return Reading.of(PskcSample.of(sample).plain()).keys().single();
    }

    private static Reason reason(PskcSampleKey sample) {
        return refused(PskcSample.of(sample).plain()).reason();
    }

    private static RefusedEntry refused(byte[] file) {
        return Reading.of(file).refused().single();
    }
}
