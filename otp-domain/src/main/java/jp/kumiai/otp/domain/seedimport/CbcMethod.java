package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** The ciphers of encrypted values, by the names of XML Encryption: AES in CBC, the IV in front (RFC 6030 section 6.1). */
enum CbcMethod {
    AES_128("http://www.w3.org/2001/04/xmlenc#aes128-cbc", 16),
    AES_192("http://www.w3.org/2001/04/xmlenc#aes192-cbc", 24),
    AES_256("http://www.w3.org/2001/04/xmlenc#aes256-cbc", 32);

    private final String uri;
    private final int keyBytes;

    CbcMethod(String uri, int keyBytes) {
        this.uri = uri;
        this.keyBytes = keyBytes;
    }

    /** The method of an {@code EncryptedValue} or a {@code MACKey}. */
    static CbcMethod of(XmlElement encrypted) throws Unreadable {
        String name = encrypted
                .anyAt("EncryptionMethod")
                .flatMap(method -> method.attribute("Algorithm"))
                .getOrElse("EncryptionMethod");
        return List.of(values())
                .find(method -> method.uri.equals(name))
                .getOrElseThrow(() -> new Unreadable(new SeedFileFailure.UnsupportedEncryption(name)));
    }

    /** IV and ciphertext of an {@code EncryptedValue} or a {@code MACKey}; none when there is no Base64. */
    static Option<byte[]> cipherValue(XmlElement encrypted) {
        return encrypted.anyAt("CipherData", "CipherValue").flatMap(value -> SecretText.fromBase64(value.text()));
    }

    int keyBytes() {
        return keyBytes;
    }
}
