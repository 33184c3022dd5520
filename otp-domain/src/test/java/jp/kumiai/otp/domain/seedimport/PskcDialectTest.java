package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.KEY;
import static jp.kumiai.otp.domain.seedimport.Reading.SECRET;
import static jp.kumiai.otp.domain.seedimport.Reading.preShared;
import static jp.kumiai.otp.domain.seedimport.Reading.replaced;
import static jp.kumiai.otp.domain.seedimport.Reading.utf8;
import static jp.kumiai.otp.domain.testkit.PskcSampleKey.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.kumiai.otp.domain.seedimport.RefusedEntry.Reason;
import jp.kumiai.otp.domain.seedimport.dialect.Protection;
import jp.kumiai.otp.domain.seedimport.dialect.Protection.Authenticated;
import jp.kumiai.otp.domain.seedimport.dialect.Protection.MacKey;
import jp.kumiai.otp.domain.seedimport.dialect.PskcDialect;
import jp.kumiai.otp.domain.seedimport.dialect.PskcNamespace;
import jp.kumiai.otp.domain.seedimport.dialect.PskcVariation;
import jp.kumiai.otp.domain.testkit.PskcSample;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What vendors and drafts write in another way than RFC 6030, each difference by itself. */
class PskcDialectTest {

    private static final String RFC = "urn:ietf:params:xml:ns:keyprov:pskc";
    private static final byte[] PLAIN = PskcSample.of(key("12345678", SECRET)).plain();

    @Nested
    class TheNamespace {

        @ParameterizedTest
        @CsvSource({
            "urn:ietf:params:xml:ns:keyprov:pskc, RFC_6030",
            "urn:ietf:params:xml:ns:keyprov:pskc:1.0, DRAFT_PSKC_1_0",
            "urn:ietf:params:xml:ns:keyprov:container:1.0, DRAFT_CONTAINER_1_0",
            "urn:ietf:params:xml:ns:keyprov:pskc:2.0, OTHER_DRAFT",
            "'', NONE"
        })
        void isOneOfTheWorkingGroupsOrNone(String uri, PskcNamespace namespace) {
            SeedFileReading reading = Reading.of(replaced(PLAIN, "xmlns=\"" + RFC, "xmlns=\"" + uri));

            assertThat(reading.keys().single().parameters()).isEqualTo(TotpParameters.STANDARD);
            assertThat(dialect(reading)).isEqualTo(new PskcDialect(namespace, TreeSet.empty(), Option.none()));
        }

        @Test
        void mayHaveAnOddPrefixAndChangeOnTheWay() {
            String file = new String(PLAIN, StandardCharsets.UTF_8)
                    .replaceAll("<(/?)([A-Z])", "<$1_-.:$2")
                    .replace(" xmlns=", " xmlns:_-.=")
                    .replace("<_-.:Key Id", "<_-.:Key xmlns:_-.='urn:ietf:params:xml:ns:keyprov:pskc:1.0' Id");

            assertThat(Reading.of(utf8(file)).keys()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"urn:example:pskc", "urn:ietf:params:xml:ns:keyprov", "URN:ietf:params:xml:ns:keyprov:pskc"})
        void isNoOtherOne(String uri) {
            assertThat(Reading.failureOf(replaced(PLAIN, "xmlns=\"" + RFC, "xmlns=\"" + uri)))
                    .isEqualTo(new SeedFileFailure.NotUnderstood());
        }

        @Test
        void ofAnElementInAnotherOneIsNotForgotten() {
            byte[] file = replaced(PLAIN, "<SerialNo>", "<SerialNo xmlns='urn:example:x'>");

            assertThat(Reading.of(file).refused().single().reason()).isEqualTo(Reason.MISSING_FIELD);
        }

        @ParameterizedTest
        @ValueSource(strings = {"<KeyContainer/>", "<KeyContainer xmlns='urn:ietf:params:xml:ns:keyprov:pskc:1.0'/>"})
        void ofAnEmptyContainerIsUnderstood(String file) {
            assertThat(Reading.failureOf(utf8(file))).isEqualTo(new SeedFileFailure.Empty());
        }
    }

    @Nested
    class TheDrafts {

        @Test
        void readsAPlainToken() {
            SeedFileReading reading = Reading.of(DraftSample.PLAIN);

            assertThatItIsTheSampleToken(reading);
            assertThat(dialect(reading))
                    .isEqualTo(new PskcDialect(
                            PskcNamespace.DRAFT_CONTAINER_1_0,
                            TreeSet.of(
                                    PskcVariation.DRAFT_ELEMENTS,
                                    PskcVariation.DRAFT_ATTRIBUTES,
                                    PskcVariation.NAMED_DATA,
                                    PskcVariation.BARE_VALUE,
                                    PskcVariation.USAGE,
                                    PskcVariation.DRAFT_RESPONSE_FORMAT,
                                    PskcVariation.ALGORITHM_SPELLING,
                                    PskcVariation.NUMBERS_AS_BASE64_TEXT,
                                    PskcVariation.NUMBERS_BIG_ENDIAN),
                            Option.none()));
            assertThat(reading.ignored()).isEqualTo(TreeMap.of("Counter", 1, "Issuer", 1, "Manufacturer", 1));
        }

        @Test
        void readsATokenWhoseCipherStandsInTheContainer() {
            SeedFileReading reading = Reading.of(DraftSample.ENCRYPTED, preShared(KEY));

            assertThatItIsTheSampleToken(reading);
            assertThat(dialect(reading).variations())
                    .contains(PskcVariation.CIPHER_IN_CONTAINER, PskcVariation.DIGEST_FOR_MAC);
            assertThat(dialect(reading).protection())
                    .isEqualTo(Option.some(new Protection(
                            TreeSet.of("AES-128-CBC"),
                            Option.some("HMAC-SHA-1"),
                            Option.some(MacKey.ENCRYPTION_KEY),
                            TreeSet.of(Authenticated.CIPHERTEXT),
                            Option.none())));
        }

        @Test
        void takesNoSecretWithoutItsDigestForAPlainOne() {
            byte[] file =
                    replaced(DraftSample.ENCRYPTED, "<ValueDigest>o2zZq4d5CLrw6qewaL7u+WxqgQQ=</ValueDigest>", "");

            assertThat(Reading.of(file, preShared(KEY)).refused().single().reason())
                    .isEqualTo(Reason.MAC_MISSING);
            assertThat(Reading.failureOf(file).code()).isEqualTo(SeedFileFailure.Code.KEY_NEEDED);
        }

        @ParameterizedTest
        @CsvSource({
            "' algorithm=\"http', ' Algorithm=\"http'",
            "'<DigestMethod algorithm=\"http://www.w3.org/2000/09/xmldsig#hmac-sha1\"/>', '<MACAlgorithm>http://www.w3.org/2000/09/xmldsig#hmac-sha1</MACAlgorithm>'",
            "'<KeyInfo><KeyName>sample</KeyName></KeyInfo>', ''"
        })
        void readsOtherWordsForTheSameHead(String written, String other) {
            assertThatItIsTheSampleToken(Reading.of(replaced(DraftSample.ENCRYPTED, written, other), preShared(KEY)));
        }

        @ParameterizedTest
        @CsvSource({
            "xmlenc#aes128-cbc, xmlenc#camellia, http://www.w3.org/2001/04/xmlenc#camellia",
            "<KeyInfo>, '<PBESalt>y6TzckeLRQw=</PBESalt><KeyInfo>', PBESalt",
            "<KeyInfo>, '<IV>y6TzckeLRQw=</IV><KeyInfo>', IV"
        })
        void namesWhatItDoesNotKnowInTheHead(String written, String other, String name) {
            assertThat(Reading.failureOf(replaced(DraftSample.ENCRYPTED, written, other), preShared(KEY)))
                    .isEqualTo(new SeedFileFailure.UnsupportedEncryption(name));
        }

        @Test
        void readsAContainerOfSecrets() {
            String file = new String(DraftSample.PLAIN, StandardCharsets.UTF_8)
                    .replace("KeyContainer", "SecretContainer")
                    .replaceAll("<(/?)Key\\b", "<$1Secret")
                    .replace("KeyAlgorithm", "SecretAlgorithm")
                    .replace("KeyId", "SecretId");

            assertThatItIsTheSampleToken(Reading.of(utf8(file)));
        }

        @ParameterizedTest
        @CsvSource({
            "'OTP=\"true\"', 'CR=\"true\"', Usage",
            "'OTP=\"true\"', 'OTP=\"false\" Unlock=\"1\"', Usage",
            "</Usage>, '</Usage><PINPolicy MinLength=\"4\"/>', PINPolicy"
        })
        void refusesAKeyWhoseUseIsForbiddenOrNotKnown(String written, String other, String name) {
            RefusedEntry refused = Reading.of(replaced(DraftSample.PLAIN, written, other))
                    .refused()
                    .single();

            assertThat(refused.reason()).isEqualTo(Reason.UNSUPPORTED_FEATURE);
            assertThat(refused.detail()).isEqualTo(Option.some(name));
        }

        @ParameterizedTest
        @ValueSource(strings = {"OTP=\"1\" CR=\"true\"", "CR=\"false\"", ""})
        void acceptsAUseThatDoesNotForbidOneTimePasswords(String uses) {
            assertThatItIsTheSampleToken(Reading.of(replaced(DraftSample.PLAIN, "OTP=\"true\"", uses)));
        }

        @Test
        void takesTheEarliestExpiryWhereverItStands() {
            byte[] file =
                    replaced(DraftSample.PLAIN, "</Usage>", "</Usage><ExpiryDate>2030-01-01T00:00:00Z</ExpiryDate>");

            assertThat(Reading.of(file).keys().single().expiresAt())
                    .isEqualTo(Option.some(Instant.parse("2030-01-01T00:00:00Z")));
            assertThat(dialect(Reading.of(file)).variations()).contains(PskcVariation.POLICY_OUTSIDE);
        }

        @Test
        void refusesTwoSecrets() {
            byte[] file = replaced(
                    DraftSample.PLAIN,
                    "<Data Name=\"COUNTER\">",
                    "<Data Name=\"SECRET\"><Value>YWJjZGVmZ2hpamtsbW5vcA==</Value></Data><Data Name=\"COUNTER\">");

            assertThat(Reading.of(file).refused().single().reason()).isEqualTo(Reason.TOO_MANY_FIELDS);
        }

        private static void assertThatItIsTheSampleToken(SeedFileReading reading) {
            assertThat(reading.refused()).isEmpty();
            ImportedKey key = reading.keys().single();
            assertThat(key.serial().value()).isEqualTo("12345678");
            assertThat(Reading.hex(key.seed())).isEqualTo(SECRET);
            assertThat(key.parameters()).isEqualTo(new TotpParameters(HashAlgorithm.SHA1, 8, 60));
            assertThat(key.driftSteps()).isEqualTo(-1);
            assertThat(key.expiresAt()).isEqualTo(Option.some(Instant.parse("2031-03-31T08:00:00Z")));
        }
    }

    @Nested
    class SmallDifferences {

        @Test
        void readsAKeyPackageWithoutAContainer() {
            String file = new String(PLAIN, StandardCharsets.UTF_8)
                    .replaceAll("(?s)<KeyContainer[^>]*>|</KeyContainer>", "")
                    .replace("<KeyPackage>", "<KeyPackage xmlns='" + RFC + "'>");

            SeedFileReading reading = Reading.of(utf8(file));

            assertThat(reading.keys()).hasSize(1);
            assertThat(dialect(reading).variations()).containsExactly(PskcVariation.NO_CONTAINER);
        }

        @Test
        void readsAKeyPackageAloneToItsEnd() {
            assertThat(Reading.failureOf(utf8("<KeyPackage></KeyPackage><x/>")).code())
                    .isEqualTo(SeedFileFailure.Code.MALFORMED);
        }

        @ParameterizedTest
        @CsvSource({
            "'Encoding=\"DECIMAL\"', 'Format=\"DECIMAL\"', DRAFT_RESPONSE_FORMAT",
            "'Length=\"6\"', 'length=\"6\"', DRAFT_RESPONSE_FORMAT",
            "<PlainValue>60</PlainValue>, <PlainValue>NjA=</PlainValue>, NUMBERS_AS_BASE64_TEXT",
            "<PlainValue>60</PlainValue>, <PlainValue>PA==</PlainValue>, NUMBERS_BIG_ENDIAN",
            "<PlainValue>60</PlainValue>, <Value>60</Value>, BARE_VALUE",
            "pskc:totp, pskc#totp, ALGORITHM_SPELLING",
            "pskc:totp, pskc:TOTP, ALGORITHM_SPELLING"
        })
        void areUnderstoodAndToldOf(String written, String other, PskcVariation variation) {
            SeedFileReading reading = Reading.of(replaced(PLAIN, written, other));

            assertThat(reading.keys().single().parameters()).isEqualTo(TotpParameters.STANDARD);
            assertThat(dialect(reading).variations()).containsExactly(variation);
        }

        @ParameterizedTest
        @CsvSource({"HMAC-SHA-256, SHA256", "HmacSHA512, SHA512", "HMACSHA1, SHA1"})
        void honoursTheSuiteWithAnyHyphens(String suite, HashAlgorithm hash) {
            byte[] file = PskcSample.of(key("12345678", SECRET).suite(suite)).plain();

            assertThat(Reading.of(file).keys().single().parameters().algorithm())
                    .isEqualTo(hash);
        }

        @ParameterizedTest
        @ValueSource(strings = {"CheckDigit=\"true\"", "CheckDigits=\"1\""})
        void refusesCheckDigitsInEitherSpelling(String attribute) {
            byte[] file = replaced(PLAIN, "Length=\"6\"", "Length=\"6\" " + attribute);

            assertThat(Reading.of(file).refused().single().detail()).isEqualTo(Option.some("CheckDigits"));
        }

        @Test
        void tellsWhatWasPassedOver() {
            byte[] file = replaced(
                    PskcSample.of(key("12345678", SECRET), key("12345679", SECRET))
                            .plain(),
                    "<Data>",
                    "<FriendlyName>f</FriendlyName><Policy><StartDate>x</StartDate></Policy><Extensions/><Data>");

            assertThat(Reading.of(file).ignored())
                    .isEqualTo(TreeMap.of("Extensions", 1, "FriendlyName", 1, "Manufacturer", 2, "StartDate", 1));
        }

        @Test
        void tellsOfAtMostFiftyNames() {
            StringBuilder others = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                others.append("<x").append(i).append("/>");
            }

            assertThat(Reading.of(replaced(PLAIN, "<Data>", others + "<Data>")).ignored())
                    .hasSize(50);
        }
    }

    @Test
    void countsWhatItUnderstoodByHashDigitsAndStep() {
        byte[] file = PskcSample.of(
                        key("12345671", SECRET).suite("HMAC-SHA256"),
                        key("12345672", SECRET).digits("8").step("30"),
                        key("12345673", SECRET),
                        key("12345674", SECRET))
                .plain();

        assertThat(Reading.of(file).understood().toJavaMap())
                .containsOnly(
                        java.util.Map.entry(TotpParameters.STANDARD, 2),
                        java.util.Map.entry(new TotpParameters(HashAlgorithm.SHA1, 8, 30), 1),
                        java.util.Map.entry(new TotpParameters(HashAlgorithm.SHA256, 6, 60), 1));
    }

    private static PskcDialect dialect(SeedFileReading reading) {
        return reading.dialect().pskc().get();
    }
}
