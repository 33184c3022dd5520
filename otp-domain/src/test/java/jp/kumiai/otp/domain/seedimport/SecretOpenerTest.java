package jp.kumiai.otp.domain.seedimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.domain.seedimport.RefusedEntry.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The container has no MAC key of its own here, so the encryption key serves as one. */
class SecretOpenerTest {

    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] IV = new byte[16];

    private final SecretOpener opener = opener();

    @Nested
    class Opening {

        /** XML Encryption section 5.2: only the last byte of the padding means anything. */
        @Test
        void dropsAPaddingOfAnyBytes() {
            byte[] padded = new byte[32];
            Arrays.fill(padded, (byte) 7);
            padded[31] = 12;

            assertThat(open(encrypted(padded)).get()).hasSize(20).containsOnly(7);
        }

        @Test
        void dropsAWholeBlockOfPadding() {
            byte[] padded = new byte[32];
            padded[31] = 16;

            assertThat(open(encrypted(padded)).get()).hasSize(16);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 17, 255})
        void refusesAPaddingThatCannotBe(int last) {
            byte[] padded = new byte[32];
            padded[31] = (byte) last;

            assertThat(open(encrypted(padded))).isEqualTo(Either.left(Reason.UNDECRYPTABLE));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 15, 16, 31, 33, 47})
        void refusesALengthThatIsNotAnIvAndWholeBlocks(int length) {
            assertThat(open(new byte[length])).isEqualTo(Either.left(Reason.UNDECRYPTABLE));
        }

        @Test
        void refusesACipherOfAnotherKeyLength() {
            byte[] value = encrypted(new byte[32]);

            assertThat(opener.open(CipherMethod.AES_256, value, Option.some(mac(value))))
                    .isEqualTo(Either.left(Reason.UNDECRYPTABLE));
        }
    }

    @Nested
    class Authenticating {

        @Test
        void looksAtTheMacBeforeThePadding() {
            byte[] value = encrypted(new byte[32]);

            assertThat(opener.open(CipherMethod.AES_128, value, Option.some(new byte[20])))
                    .isEqualTo(Either.left(Reason.MAC_MISMATCH));
        }

        @Test
        void refusesABeginningOfTheMac() {
            byte[] value = encrypted(new byte[32]);

            assertThat(opener.open(CipherMethod.AES_128, value, Option.some(Arrays.copyOf(mac(value), 10))))
                    .isEqualTo(Either.left(Reason.MAC_MISMATCH));
            assertThat(opener.open(CipherMethod.AES_128, value, Option.some(new byte[0])))
                    .isEqualTo(Either.left(Reason.MAC_MISMATCH));
        }

        @Test
        void fittedWhenOneMacWasRight() {
            byte[] value = encrypted(new byte[32]);

            assertThat(opener.neverFitted()).isFalse();
            opener.open(CipherMethod.AES_128, value, Option.some(new byte[20]));
            assertThat(opener.neverFitted()).isTrue();
            open(value);
            assertThat(opener.neverFitted()).isFalse();
        }
    }

    private Either<Reason, byte[]> open(byte[] value) {
        return opener.open(CipherMethod.AES_128, value, Option.some(mac(value)));
    }

    private static SecretOpener opener() {
        try {
            return SecretOpener.with(
                    KEY, Option.some(new MacMethod(HmacMethod.SHA1, Option.none())), MacRule.CIPHERTEXT_ONLY);
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(byte[] value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(KEY, "HmacSHA1"));
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encrypted(byte[] padded) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new IvParameterSpec(IV));
            byte[] value = Arrays.copyOf(IV, IV.length + padded.length);
            cipher.doFinal(padded, 0, padded.length, value, IV.length);
            return value;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
