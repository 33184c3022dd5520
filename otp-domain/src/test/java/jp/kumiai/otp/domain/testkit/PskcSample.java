package jp.kumiai.otp.domain.testkit;

import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/**
 * Writes PSKC files (RFC 6030) as a vendor would, for tests of whatever imports them. It shares no code with the reader.
 * Immutable.
 *
 * <p>IVs, salts and MAC keys come from a fixed seed: the same sample is the same file every time, and none of it is
 * secret.
 */
public final class PskcSample {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String CONTAINER =
            "<KeyContainer Version=\"1.0\" xmlns=\"urn:ietf:params:xml:ns:keyprov:pskc\""
                    + " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" xmlns:xenc=\"http://www.w3.org/2001/04/xmlenc#\""
                    + " xmlns:xenc11=\"http://www.w3.org/2009/xmlenc11#\""
                    + " xmlns:pkcs5=\"http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#\">\n";

    private final List<PskcSampleKey> keys;
    private final String hash;
    private final int iterations;
    private final boolean macOverPlain;

    private PskcSample(List<PskcSampleKey> keys, String hash, int iterations, boolean macOverPlain) {
        this.keys = keys;
        this.hash = hash;
        this.iterations = iterations;
        this.macOverPlain = macOverPlain;
    }

    /** A file with these keys, authenticated by HMAC-SHA-1 and derived in 1,000 iterations where it is encrypted. */
    public static PskcSample of(PskcSampleKey... keys) {
        return of(List.of(keys));
    }

    public static PskcSample of(List<PskcSampleKey> keys) {
        return new PskcSample(keys, "1", 1_000, false);
    }

    /** With another hash for MAC and key derivation: {@code "1"}, {@code "256"}, {@code "384"} or {@code "512"}. */
    public PskcSample sha(String bits) {
        return new PskcSample(keys, bits, iterations, macOverPlain);
    }

    public PskcSample iterations(int count) {
        return new PskcSample(keys, hash, count, macOverPlain);
    }

    /** With MACs over the plain secrets, which RFC 6030 forbids and some vendors write. */
    public PskcSample macOverPlain() {
        return new PskcSample(keys, hash, iterations, true);
    }

    /** The file in plain text. */
    public byte[] plain() {
        return file("", PskcSampleKey::plainSecret);
    }

    /** The file encrypted with this AES key of 16, 24 or 32 bytes. */
    public byte[] preShared(byte[] key) {
        Random random = new Random(6030);
        PskcSampleEncryption encryption = new PskcSampleEncryption(key, hash, random, macOverPlain);
        return file(
                "<EncryptionKey><ds:KeyName>sample</ds:KeyName></EncryptionKey>\n" + encryption.macMethod(),
                encryption::secret);
    }

    /** The file encrypted with this AES key in hexadecimal. */
    public byte[] preShared(String hexKey) {
        return preShared(HexFormat.of().parseHex(hexKey));
    }

    /** The file encrypted with an AES-128 key that is derived from this passphrase. */
    public byte[] passphrase(String passphrase) {
        Random random = new Random(6030);
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] key = PskcSampleEncryption.derive(passphrase, salt, iterations, hash);
        PskcSampleEncryption encryption = new PskcSampleEncryption(key, hash, random, macOverPlain);
        return file(derivedKey(salt) + encryption.macMethod(), encryption::secret);
    }

    private String derivedKey(byte[] salt) {
        return "<EncryptionKey><xenc11:DerivedKey><xenc11:KeyDerivationMethod"
                + " Algorithm=\"http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2\">\n"
                + "<pkcs5:PBKDF2-params><Salt><Specified>" + Base64.getEncoder().encodeToString(salt)
                + "</Specified></Salt><IterationCount>" + iterations + "</IterationCount><KeyLength>16</KeyLength>"
                + "<PRF Algorithm=\"" + PskcSampleEncryption.hmac(hash) + "\"/></pkcs5:PBKDF2-params>"
                + "</xenc11:KeyDerivationMethod></xenc11:DerivedKey></EncryptionKey>\n";
    }

    private byte[] file(String header, java.util.function.Function<PskcSampleKey, String> secret) {
        String packages = keys.map(key -> key.toXml(secret.apply(key))).mkString();
        return (DECLARATION + CONTAINER + header + packages + "</KeyContainer>\n").getBytes(StandardCharsets.UTF_8);
    }
}
