package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with the parameters of a {@code DerivedKey} (RFC 6030 section 6.2, RFC 8018 section 5.2). The passphrase counts
 * in UTF-8. Without {@code PRF} it is HMAC-SHA-1; without {@code KeyLength}, as long as the cipher wants it.
 */
final class KeyDerivation {

    /** The name of RFC 6030, and the one of XML Encryption 1.1. */
    private static final Set<String> PBKDF2 = HashSet.of(
            "http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2",
            "http://www.w3.org/2009/xmlenc11#pbkdf2");

    private static final int MAX_SALT_BYTES = 1024;

    private final byte[] salt;
    private final int iterations;
    private final Option<Integer> keyBytes;
    private final HmacMethod prf;

    private KeyDerivation(byte[] salt, int iterations, Option<Integer> keyBytes, HmacMethod prf) {
        this.salt = salt;
        this.iterations = iterations;
        this.keyBytes = keyBytes;
        this.prf = prf;
    }

    static KeyDerivation of(XmlElement derivedKey, ReadingLimits limits) throws Unreadable {
        Option<XmlElement> method = derivedKey.anyAt("KeyDerivationMethod");
        String algorithm =
                method.flatMap(element -> element.attribute("Algorithm")).getOrElse("");
        if (!PBKDF2.contains(algorithm)) {
            throw unsupported(algorithm);
        }
        XmlElement parameters = found(method.flatMap(element -> element.anyAt("PBKDF2-params")), "PBKDF2-params");
        byte[] salt = found(
                parameters
                        .anyAt("Salt", "Specified")
                        .flatMap(element -> SecretText.fromBase64(element.text()))
                        .filter(bytes -> bytes.length > 0 && bytes.length <= MAX_SALT_BYTES),
                "Salt");
        int iterations = found(
                parameters
                        .anyAt("IterationCount")
                        .flatMap(element -> WholeNumber.parse(element.text(), 1, limits.maxIterations())),
                "IterationCount");
        Option<XmlElement> length = parameters.anyAt("KeyLength");
        Option<Integer> keyBytes = length.flatMap(element -> WholeNumber.parse(element.text(), 16, 32));
        if (length.isDefined() && keyBytes.isEmpty()) {
            throw unsupported("KeyLength " + length.get().text());
        }
        return new KeyDerivation(salt, iterations, keyBytes, prf(parameters));
    }

    /** By the schema of RFC 8018 its name is an attribute; python-pskc and others write it as text. */
    private static HmacMethod prf(XmlElement parameters) throws Unreadable {
        Option<XmlElement> prf = parameters.anyAt("PRF");
        String name = prf.flatMap(element -> element.attribute("Algorithm"))
                .orElse(prf.map(XmlElement::text))
                .getOrElse("");
        return name.isEmpty() ? HmacMethod.SHA1 : HmacMethod.named(name);
    }

    private static <T> T found(Option<T> parameter, String name) throws Unreadable {
        if (parameter.isEmpty()) {
            throw unsupported(name);
        }
        return parameter.get();
    }

    private static Unreadable unsupported(String what) {
        return new Unreadable(new SeedFileFailure.UnsupportedEncryption(what));
    }

    HmacMethod prf() {
        return prf;
    }

    /** The key for this cipher, which the caller wipes; it may take seconds. */
    byte[] derive(char[] passphrase, CipherMethod method) throws Unreadable {
        int length = keyBytes.getOrElse(method.keyBytes());
        if (length != method.keyBytes()) {
            throw unsupported("KeyLength " + length);
        }
        PBEKeySpec parameters = new PBEKeySpec(passphrase, salt, iterations, length * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(prf.pbkdf2Name())
                    .generateSecret(parameters)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the security provider cannot do " + prf.pbkdf2Name(), e);
        } finally {
            parameters.clearPassword();
        }
    }
}
