package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.domain.totp.Seed;

/**
 * Decrypts under one key. The padding of CBC is the one of XML Encryption section 5.2: the last byte says how many to
 * drop, the others may be anything; PKCS#5 padding is a case of it. A wrapped value may be padded (RFC 5649) under the
 * name of the unpadded wrap (RFC 3394): seeds of 20 bytes have to be, and writers do not tell.
 *
 * <p>CBC authenticates nothing: {@link SecretOpener} has checked the MAC of a secret before. To be used by one thread.
 */
final class Decryption {

    private static final List<String> WRAPS = List.of("AES/KW/NoPadding", "AES/KWP/NoPadding");

    private final byte[] key;

    Decryption(byte[] key) {
        this.key = key.clone();
    }

    /** The plain bytes, which the caller wipes; none when key, length, padding or check value do not fit. */
    Option<byte[]> decrypt(CipherMethod method, byte[] value) {
        if (method.keyBytes() != key.length) {
            return Option.none();
        }
        return switch (method.mode()) {
            case AES_CBC -> cbc("AES", 16, value);
            case TRIPLE_DES_CBC -> cbc("DESede", 8, value);
            case KEY_WRAP -> unwrapped(value);
        };
    }

    private Option<byte[]> cbc(String algorithm, int block, byte[] ivAndCiphertext) {
        if (ivAndCiphertext.length < 2 * block || ivAndCiphertext.length % block != 0) {
            return Option.none();
        }
        try {
            Cipher cipher = cipher(algorithm + "/CBC/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, algorithm),
                    new IvParameterSpec(ivAndCiphertext, 0, block));
            return unpadded(cipher.doFinal(ivAndCiphertext, block, ivAndCiphertext.length - block), block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the security provider refused " + algorithm + "-CBC", e);
        }
    }

    private static Option<byte[]> unpadded(byte[] padded, int block) {
        try {
            int padding = padded[padded.length - 1];
            return Option.when(padding >= 1 && padding <= block, () -> Arrays.copyOf(padded, padded.length - padding));
        } finally {
            Seed.wipe(padded);
        }
    }

    private Option<byte[]> unwrapped(byte[] value) {
        return WRAPS.flatMap(wrap -> unwrapped(wrap, value)).headOption();
    }

    private Option<byte[]> unwrapped(String transformation, byte[] value) {
        try {
            Cipher cipher = cipher(transformation);
            cipher.init(Cipher.UNWRAP_MODE, new SecretKeySpec(key, "AES"));
            Key unwrapped = cipher.unwrap(value, "RAW", Cipher.SECRET_KEY);
            return Option.of(unwrapped.getEncoded());
        } catch (InvalidKeyException e) {
            return Option.none();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the security provider refused " + transformation, e);
        }
    }

    private static Cipher cipher(String transformation) {
        try {
            return Cipher.getInstance(transformation);
        } catch (NoSuchAlgorithmException | NoSuchPaddingException e) {
            throw new IllegalStateException("the security provider has no " + transformation, e);
        }
    }
}
