package jp.kumiai.otp.application.seed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.domain.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * A key that encrypts seeds: AES with 256 bits, or a handle to one that never leaves its module.
 *
 * <p>It does not print. Immutable, thread-safe.
 */
public final class SeedKey {

    private static final int MAX_ID_LENGTH = 64;

    private final String id;
    private final SecretKey key;
    private final @Nullable Provider provider;

    /**
     * Names a key. It is used through the JVM's preferred provider among those that take it.
     *
     * @param id tells keys apart in what they sealed; 1 to 64 ASCII characters, not secret
     * @param key an AES key; one whose bytes can be seen has 32 of them
     * @throws IllegalArgumentException when it is no such key
     */
    public SeedKey(String id, SecretKey key) {
        this(id, key, null);
    }

    /**
     * The same key, used through this provider and no other: a FIPS-validated one, or that of a hardware module.
     *
     * @throws IllegalArgumentException when the key is no such key
     */
    public SeedKey through(Provider named) {
        return new SeedKey(id, key, named);
    }

    private SeedKey(String id, SecretKey key, @Nullable Provider provider) {
        if (id.isEmpty() || id.length() > MAX_ID_LENGTH || !Characters.areAll(id, c -> c > 0x20 && c < 0x7f)) {
            throw new IllegalArgumentException("a key is named by 1 to 64 ASCII characters");
        }
        byte[] encoded = key.getEncoded();
        if (!Objects.equals(key.getAlgorithm(), "AES") || (encoded != null && encoded.length != 32)) {
            throw new IllegalArgumentException("seeds are encrypted with AES and 256 bits");
        }
        this.id = id;
        this.key = key;
        this.provider = provider;
    }

    public String id() {
        return id;
    }

    SecretKey key() {
        return key;
    }

    /** A new cipher for this key. */
    Cipher cipher(String transformation) throws GeneralSecurityException {
        return provider == null ? Cipher.getInstance(transformation) : Cipher.getInstance(transformation, provider);
    }

    /**
     * A key for another purpose that whoever has this one can make again, and that tells nothing of this one: AES of the
     * two blocks of the purpose's SHA-256, which a key that never leaves its module can compute as well.
     *
     * @param purpose different for every use
     */
    public SecretKey derivedFor(String purpose) {
        try {
            Cipher cipher = cipher("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            byte[] blocks = MessageDigest.getInstance("SHA-256").digest(purpose.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(cipher.doFinal(blocks), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK and every provider for AES keys has AES and SHA-256", e);
        }
    }

    /** The same for this key and name wherever it is made, and another for every other: HMAC-SHA-256 of the name. */
    public SeedKeyMark mark() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(derivedFor("seed key mark/1"));
            return new SeedKeyMark(id, HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SeedKey[" + id + "]";
    }
}
