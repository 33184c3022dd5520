package jp.kumiai.otp.domain.testkit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts and authenticates the secrets of one {@link PskcSample} (RFC 6030 section 6). */
final class PskcSampleEncryption {

    private final byte[] key;
    private final String hash;
    private final Random random;
    private final boolean macOverPlain;
    private final byte[] macKey = new byte[20];

    PskcSampleEncryption(byte[] key, String hash, Random random, boolean macOverPlain) {
        this.macOverPlain = macOverPlain;
        this.key = key;
        this.hash = hash;
        this.random = random;
        random.nextBytes(macKey);
    }

    static String hmac(String hash) {
        return hash.equals("1")
                ? "http://www.w3.org/2000/09/xmldsig#hmac-sha1"
                : "http://www.w3.org/2001/04/xmldsig-more#hmac-sha" + hash;
    }

    static byte[] derive(String passphrase, byte[] salt, int iterations, String hash) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA" + hash)
                    .generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, iterations, 128))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String macMethod() {
        return "<MACMethod Algorithm=\"" + hmac(hash) + "\"><MACKey>" + encrypted(encrypt(macKey))
                + "</MACKey></MACMethod>\n";
    }

    String secret(PskcSampleKey sample) {
        byte[] encrypted = encrypt(sample.secret());
        return "<EncryptedValue>" + encrypted(encrypted) + "</EncryptedValue><ValueMAC>"
                + Base64.getEncoder().encodeToString(mac(macOverPlain ? sample.secret() : encrypted)) + "</ValueMAC>";
    }

    private String encrypted(byte[] value) {
        return "<xenc:EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes" + key.length * 8 + "-cbc\"/>"
                + "<xenc:CipherData><xenc:CipherValue>" + Base64.getEncoder().encodeToString(value)
                + "</xenc:CipherValue></xenc:CipherData>";
    }

    /** The IV in front, as XML Encryption has it. */
    private byte[] encrypt(byte[] plain) {
        byte[] iv = new byte[16];
        random.nextBytes(iv);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            byte[] encrypted = cipher.doFinal(plain);
            return ByteBuffer.allocate(iv.length + encrypted.length)
                    .put(iv)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] mac(byte[] encrypted) {
        try {
            Mac mac = Mac.getInstance("HmacSHA" + hash);
            mac.init(new SecretKeySpec(macKey, "RAW"));
            return mac.doFinal(encrypted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
