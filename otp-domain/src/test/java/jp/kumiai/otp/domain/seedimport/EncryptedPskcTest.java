package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.KEY;
import static jp.kumiai.otp.domain.seedimport.Reading.SECRET;
import static jp.kumiai.otp.domain.seedimport.Reading.passphrase;
import static jp.kumiai.otp.domain.seedimport.Reading.preShared;
import static jp.kumiai.otp.domain.seedimport.Reading.replaced;
import static jp.kumiai.otp.domain.testkit.PskcSampleKey.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import jp.kumiai.otp.domain.seedimport.RefusedEntry.Reason;
import jp.kumiai.otp.domain.seedimport.dialect.Protection;
import jp.kumiai.otp.domain.seedimport.dialect.Protection.Authenticated;
import jp.kumiai.otp.domain.seedimport.dialect.Protection.MacKey;
import jp.kumiai.otp.domain.seedimport.dialect.PskcVariation;
import jp.kumiai.otp.domain.seedimport.serial.SerialMapping;
import jp.kumiai.otp.domain.testkit.PskcSample;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedPskcTest {

    private static final String KEY_256 = KEY + KEY;
    private static final String OTHER_KEY = "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff";
    private static final ReadingOptions WEAKER = new ReadingOptions(SerialMapping.none(), MacRule.PLAINTEXT_TOO);
    private static final PskcSample TWO = PskcSample.of(key("12345678", SECRET), key("87654321", "ab".repeat(32)));

    @Nested
    class WithTheRightKey {

        @ParameterizedTest
        @ValueSource(strings = {KEY, KEY + "1011121314151617", KEY_256})
        void opensEverySecretUnderAPreSharedKey(String key) {
            SeedFileReading reading = Reading.of(TWO.preShared(key), preShared(key));

            assertThat(reading.keys().map(imported -> Reading.hex(imported.seed())))
                    .containsExactly(SECRET, "ab".repeat(32));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "256", "384", "512"})
        void opensEverySecretUnderAPassphraseWithAnyHash(String hash) {
            byte[] file = TWO.sha(hash).iterations(1_234).passphrase("open sesame");

            assertThat(Reading.of(file, passphrase("open sesame")).keys()).hasSize(2);
        }

        @Test
        void readsTheParametersOfPbkdf2InTheNamespaceOfPskc() {
            String file =
                    new String(TWO.passphrase("qwerty"), StandardCharsets.UTF_8).replace("pkcs5:PBKDF2", "PBKDF2");

            assertThat(Reading.of(Reading.utf8(file), passphrase("qwerty")).keys())
                    .hasSize(2);
        }

        @Test
        void readsTheNameThatXmlEncryptionGivesToPbkdf2() {
            byte[] file = replaced(
                    TWO.passphrase("qwerty"),
                    "http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2",
                    "http://www.w3.org/2009/xmlenc11#pbkdf2");

            assertThat(Reading.of(file, passphrase("qwerty")).keys()).hasSize(2);
        }

        @Test
        void readsNumbersThatAreEncryptedLikeSecrets() {
            byte[] file = PskcSample.of(key("12345678", SECRET), key("00000000", hex("30")), key("0", hex("\0\0\0\1")))
                    .preShared(KEY);

            SeedFileReading reading = Reading.of(numbersOfTheLastTwo(file), preShared(KEY));

            assertThat(reading.keys().single().parameters().stepSeconds()).isEqualTo(30);
            assertThat(reading.keys().single().driftSteps()).isEqualTo(1);
            assertThat(reading.dialect().pskc().get().variations()).containsExactly(PskcVariation.NUMBERS_ENCRYPTED);
        }

        @Test
        void refusesAnEncryptedNumberThatIsNotAuthentic() {
            byte[] file = PskcSample.of(key("12345678", SECRET), key("00000000", hex("30")), key("0", hex("1")))
                    .preShared(KEY);
            byte[] numbers = numbersOfTheLastTwo(file);
            int step = new String(numbers, StandardCharsets.UTF_8).indexOf("<TimeInterval>");

            RefusedEntry refused = Reading.of(withByteFlipped(numbers, "<xenc:CipherValue>", 3, step), preShared(KEY))
                    .refused()
                    .single();

            assertThat(refused.reason()).isEqualTo(Reason.MAC_MISMATCH);
            assertThat(refused.detail()).isEqualTo(Option.some("TimeInterval"));
        }

        /** Makes step and drift of the first key of the secrets of the other two. */
        private static byte[] numbersOfTheLastTwo(byte[] file) {
            String[] secrets = new String(file, StandardCharsets.UTF_8).split("</?Secret>", -1);
            String packages = secrets[0] + "<Secret>" + secrets[1] + "</Secret><TimeInterval>" + secrets[3]
                    + "</TimeInterval><TimeDrift>" + secrets[5]
                    + "</TimeDrift></Data></Key></KeyPackage></KeyContainer>";
            return Reading.utf8(packages);
        }

        private static String hex(String text) {
            return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        @Test
        void takesTheLengthOfTheCipherAndHmacSha1WhenTheFileDoesNotSay() {
            byte[] file = replaced(TWO.passphrase("qwerty"), "<KeyLength>16</KeyLength>", "");
            byte[] shorter =
                    replaced(file, "<PRF Algorithm=\"http://www.w3.org/2000/09/xmldsig#hmac-sha1\"/>", "<PRF/>");

            assertThat(Reading.of(shorter, passphrase("qwerty")).keys()).hasSize(2);
        }
    }

    @Nested
    class Authenticating {

        @Test
        void refusesASecretWhoseMacWasAltered() {
            SeedFileReading reading = Reading.of(withByteFlipped(TWO.preShared(KEY), "<ValueMAC>", 3), preShared(KEY));

            assertThat(reading.refused().single().reason()).isEqualTo(Reason.MAC_MISMATCH);
            assertThat(reading.keys().map(key -> key.serial().value())).containsExactly("87654321");
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 10, 40, 60})
        void refusesASecretWhoseIvOrCiphertextWasAltered(int at) {
            byte[] file = TWO.preShared(KEY);
            int secret = new String(file, StandardCharsets.UTF_8).indexOf("<EncryptedValue>");

            SeedFileReading reading =
                    Reading.of(withByteFlipped(file, "<xenc:CipherValue>", at, secret), preShared(KEY));

            assertThat(reading.refused().single().reason()).isEqualTo(Reason.MAC_MISMATCH);
        }

        @Test
        void refusesAnEncryptedSecretWithoutAMac() {
            byte[] file = replaced(replaced(TWO.preShared(KEY), "<ValueMAC>", "<x>"), "</ValueMAC>", "</x>");

            SeedFileReading reading = Reading.of(file, preShared(KEY));

            assertThat(reading.refused().single().reason()).isEqualTo(Reason.MAC_MISSING);
            assertThat(reading.keys()).hasSize(1);
        }

        @Test
        void refusesEverySecretOfAFileWithoutAMacMethod() {
            String file =
                    new String(TWO.preShared(KEY), StandardCharsets.UTF_8).replaceAll("<MACMethod.*</MACMethod>", "");

            assertThat(Reading.of(Reading.utf8(file), preShared(KEY)).refused().map(RefusedEntry::reason))
                    .containsExactly(Reason.MAC_MISSING, Reason.MAC_MISSING);
        }

        @Test
        void refusesAMacOverThePlainSecretUnlessTheOperatorTakesIt() {
            byte[] file = TWO.macOverPlain().preShared(KEY);

            assertThat(Reading.failureOf(file, preShared(KEY))).isEqualTo(new SeedFileFailure.WrongKey());
            SeedFileReading reading = Reading.of(file, preShared(KEY), WEAKER);
            assertThat(reading.keys().map(key -> Reading.hex(key.seed()))).containsExactly(SECRET, "ab".repeat(32));
            assertThat(protection(reading).authenticated()).containsExactly(Authenticated.PLAINTEXT);
        }

        @Test
        void refusesAnAlteredSecretWhateverTheOperatorTakes() {
            byte[] file = TWO.macOverPlain().preShared(KEY);
            int secret = new String(file, StandardCharsets.UTF_8).indexOf("<EncryptedValue>");

            for (int at : new int[] {0, 10, 40, 60}) {
                SeedFileReading reading =
                        Reading.of(withByteFlipped(file, "<xenc:CipherValue>", at, secret), preShared(KEY), WEAKER);

                assertThat(reading.refused().single().reason()).isEqualTo(Reason.MAC_MISMATCH);
            }
        }

        @Test
        void refusesASecretWithoutAMacWhateverTheOperatorTakes() {
            byte[] file = replaced(replaced(TWO.preShared(KEY), "<ValueMAC>", "<x>"), "</ValueMAC>", "</x>");

            assertThat(Reading.of(file, preShared(KEY), WEAKER)
                            .refused()
                            .single()
                            .reason())
                    .isEqualTo(Reason.MAC_MISSING);
        }

        @Test
        void failsOnAnotherKeyWhateverTheOperatorTakes() {
            assertThat(Reading.answer(
                                    TWO.macOverPlain().preShared(KEY),
                                    preShared(OTHER_KEY),
                                    WEAKER,
                                    ReadingLimits.STANDARD)
                            .getLeft())
                    .isEqualTo(new SeedFileFailure.WrongKey());
        }

        @Test
        void tellsHowTheSecretsAreProtected() {
            assertThat(protection(Reading.of(TWO.sha("256").passphrase("qwerty"), passphrase("qwerty"))))
                    .isEqualTo(new Protection(
                            TreeSet.of("AES-128-CBC"),
                            Option.some("HMAC-SHA-256"),
                            Option.some(MacKey.OWN),
                            TreeSet.of(Authenticated.CIPHERTEXT),
                            Option.some("HMAC-SHA-256")));
            assertThat(protection(Reading.of(TWO.preShared(KEY_256), preShared(KEY_256))))
                    .isEqualTo(new Protection(
                            TreeSet.of("AES-256-CBC"),
                            Option.some("HMAC-SHA-1"),
                            Option.some(MacKey.OWN),
                            TreeSet.of(Authenticated.CIPHERTEXT),
                            Option.none()));
        }

        @Test
        void refusesAPlainSecretAmongEncryptedOnes() {
            String plain = new String(PskcSample.of(key("11111111", SECRET)).plain(), StandardCharsets.UTF_8);
            String planted = plain.substring(plain.indexOf("<KeyPackage>"), plain.indexOf("</KeyContainer>"));

            SeedFileReading reading = Reading.of(
                    replaced(TWO.preShared(KEY), "</KeyContainer>", planted + "</KeyContainer>"), preShared(KEY));

            assertThat(reading.keys()).hasSize(2);
            assertThat(reading.refused().single().reason()).isEqualTo(Reason.NOT_ENCRYPTED);
        }

        @Test
        void failsOnAPlainFileWhenAKeyIsGiven() {
            assertThat(Reading.failureOf(TWO.plain(), preShared(KEY))).isEqualTo(new SeedFileFailure.KeyNotExpected());
            assertThat(Reading.failureOf(TWO.plain(), passphrase("qwerty")))
                    .isEqualTo(new SeedFileFailure.KeyNotExpected());
        }
    }

    @Nested
    class WithoutTheRightKey {

        @Test
        void asksForTheKindOfKeyThatTheFileWants() {
            assertThat(Reading.failureOf(TWO.preShared(KEY)))
                    .isEqualTo(new SeedFileFailure.KeyNeeded(FileKey.Kind.PRE_SHARED));
            assertThat(Reading.failureOf(TWO.passphrase("qwerty")))
                    .isEqualTo(new SeedFileFailure.KeyNeeded(FileKey.Kind.PASSPHRASE));
        }

        @Test
        void namesTheKindOfKeyThatTheFileWants() {
            assertThat(Reading.failureOf(TWO.preShared(KEY), passphrase("qwerty")))
                    .isEqualTo(new SeedFileFailure.WrongKindOfKey(FileKey.Kind.PRE_SHARED));
            assertThat(Reading.failureOf(TWO.passphrase("qwerty"), preShared(KEY)))
                    .isEqualTo(new SeedFileFailure.WrongKindOfKey(FileKey.Kind.PASSPHRASE));
        }

        @Test
        void failsOnAnotherKey() {
            assertThat(Reading.failureOf(TWO.preShared(KEY), preShared(OTHER_KEY)))
                    .isEqualTo(new SeedFileFailure.WrongKey());
            assertThat(Reading.failureOf(TWO.preShared(KEY), preShared(KEY_256)))
                    .isEqualTo(new SeedFileFailure.WrongKey());
            assertThat(Reading.failureOf(TWO.passphrase("qwerty"), passphrase("Qwerty")))
                    .isEqualTo(new SeedFileFailure.WrongKey());
        }

        /** About one key in sixteen yields a MAC key with a padding that looks right; then no MAC fits. */
        @Test
        void failsOnWhateverOtherKey() {
            byte[] file = TWO.preShared(KEY);

            for (int i = 0; i < 256; i++) {
                byte[] other = new byte[16];
                other[0] = (byte) i;
                other[1] = 1;

                assertThat(Reading.failureOf(file, FileKey.preShared(other).get()))
                        .isEqualTo(new SeedFileFailure.WrongKey());
            }
        }

        @Test
        void failsOnAnotherKeyEvenWhenNoKeyOfTheFileIsSupported() {
            byte[] hotp = PskcSample.of(key("12345678", SECRET).algorithm("urn:ietf:params:xml:ns:keyprov:pskc:hotp"))
                    .preShared(KEY);

            assertThat(Reading.failureOf(hotp, preShared(OTHER_KEY))).isEqualTo(new SeedFileFailure.WrongKey());
        }

        @Test
        void throwsWhenTheKeyIsClosed() {
            FileKey closed = preShared(KEY);
            closed.close();

            assertThatThrownBy(() -> Reading.of(TWO.preShared(KEY), closed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class WithUnsupportedEncryption {

        @ParameterizedTest
        @CsvSource({
            "http://www.w3.org/2001/04/xmlenc#aes128-cbc, http://www.w3.org/2001/04/xmldsig-more#camellia128-cbc",
            "http://www.w3.org/2001/04/xmlenc#aes128-cbc, http://www.w3.org/2009/xmlenc11#aes128-gcm",
            "http://www.w3.org/2000/09/xmldsig#hmac-sha1, http://www.w3.org/2001/04/xmldsig-more#hmac-md5"
        })
        void namesACipherOrMacItDoesNotKnow(String known, String unknown) {
            assertThat(Reading.failureOf(replaced(TWO.preShared(KEY), known, unknown), preShared(KEY)))
                    .isEqualTo(new SeedFileFailure.UnsupportedEncryption(unknown));
        }

        @ParameterizedTest
        @CsvSource({
            "5v2-0#pbkdf2, 5v2-0#pbkdf1, http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf1",
            "<IterationCount>1000<, <IterationCount>0<, IterationCount",
            "<IterationCount>1000<, <IterationCount>10000001<, IterationCount",
            "<KeyLength>16<, <KeyLength>20<, KeyLength 20",
            "<KeyLength>16<, <KeyLength>8<, KeyLength 8",
            "<Specified>, <Specified>*, Salt",
            "<Salt>, <Salt><Specified></Specified></Salt><Salt>, Salt",
            "xmldsig#hmac-sha1, xmldsig#hmac-md5, http://www.w3.org/2000/09/xmldsig#hmac-md5"
        })
        void namesAParameterOfTheDerivationItCannotUse(String known, String unknown, String name) {
            assertThat(Reading.failureOf(replaced(TWO.passphrase("qwerty"), known, unknown), passphrase("qwerty")))
                    .isEqualTo(new SeedFileFailure.UnsupportedEncryption(name));
        }

        @ParameterizedTest
        @CsvSource({
            "<ds:KeyName>sample</ds:KeyName>, <ds:X509Data/>, X509Data",
            "'<MACKey>', '<MACKeyReference>k</MACKeyReference><MACKey>', MACKeyReference"
        })
        void namesAWayOfKeepingTheKeyItDoesNotKnow(String known, String unknown, String name) {
            assertThat(Reading.failureOf(replaced(TWO.preShared(KEY), known, unknown), preShared(KEY)))
                    .isEqualTo(new SeedFileFailure.UnsupportedEncryption(name));
        }
    }

    private static Protection protection(SeedFileReading reading) {
        return reading.dialect().pskc().get().protection().get();
    }

    /** Changes one character of the Base64 that follows the tag, into another Base64 character. */
    private static byte[] withByteFlipped(byte[] file, String tag, int at) {
        return withByteFlipped(file, tag, at, 0);
    }

    private static byte[] withByteFlipped(byte[] file, String tag, int at, int from) {
        byte[] altered = file.clone();
        int index = new String(file, StandardCharsets.UTF_8).indexOf(tag, from) + tag.length() + at;
        altered[index] = (byte) (altered[index] == 'A' ? 'B' : 'A');
        return altered;
    }
}
