package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.domain.totp.Seed;

/**
 * Decrypts under one AES key. The padding is the one of XML Encryption section 5.2: the last byte says how many to drop,
 * the others may be anything; PKCS#5 padding is a case of it.
 *
 * <p>It authenticates nothing: {@link SecretOpener} has checked the MAC of a secret before. To be used by one thread.
 */
final class CbcDecryption {

    private static final int BLOCK = 16;

    private final SecretKeySpec key;
    private final int keyBytes;
    private final Cipher cipher;

    CbcDecryption(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.keyBytes = key.length;
        try {
            this.cipher = Cipher.getInstance("AES/CBC/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the security provider has no AES-CBC", e);
        }
    }

    /** The plain bytes, which the caller wipes; none when key, length or padding do not fit. */
    Option<byte[]> decrypt(CbcMethod method, byte[] ivAndCiphertext) {
        if (method.keyBytes() != keyBytes
                || ivAndCiphertext.length < 2 * BLOCK
                || ivAndCiphertext.length % BLOCK != 0) {
            return Option.none();
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(ivAndCiphertext, 0, BLOCK));
            return unpadded(cipher.doFinal(ivAndCiphertext, BLOCK, ivAndCiphertext.length - BLOCK));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the security provider refused AES-CBC", e);
        }
    }

    private static Option<byte[]> unpadded(byte[] padded) {
        try {
            int padding = padded[padded.length - 1];
            return Option.when(padding >= 1 && padding <= BLOCK, () -> Arrays.copyOf(padded, padded.length - padding));
        } finally {
            Seed.wipe(padded);
        }
    }
}
