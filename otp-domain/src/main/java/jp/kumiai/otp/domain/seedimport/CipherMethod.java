package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The ciphers of encrypted values, by the names of XML Encryption: CBC with the IV in front (RFC 6030 section 6.1), and
 * AES key wrap, which carries a check value of its own.
 */
enum CipherMethod {
    AES_128("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "AES-128-CBC", 16, Mode.AES_CBC),
    AES_192("http://www.w3.org/2001/04/xmlenc#aes192-cbc", "AES-192-CBC", 24, Mode.AES_CBC),
    AES_256("http://www.w3.org/2001/04/xmlenc#aes256-cbc", "AES-256-CBC", 32, Mode.AES_CBC),
    TRIPLE_DES("http://www.w3.org/2001/04/xmlenc#tripledes-cbc", "3DES-CBC", 24, Mode.TRIPLE_DES_CBC),
    WRAP_128("http://www.w3.org/2001/04/xmlenc#kw-aes128", "AES-128-KW", 16, Mode.KEY_WRAP),
    WRAP_192("http://www.w3.org/2001/04/xmlenc#kw-aes192", "AES-192-KW", 24, Mode.KEY_WRAP),
    WRAP_256("http://www.w3.org/2001/04/xmlenc#kw-aes256", "AES-256-KW", 32, Mode.KEY_WRAP),
    WRAP_128_PADDED("http://www.w3.org/2009/xmlenc11#kw-aes-128-pad", "AES-128-KW", 16, Mode.KEY_WRAP),
    WRAP_192_PADDED("http://www.w3.org/2009/xmlenc11#kw-aes-192-pad", "AES-192-KW", 24, Mode.KEY_WRAP),
    WRAP_256_PADDED("http://www.w3.org/2009/xmlenc11#kw-aes-256-pad", "AES-256-KW", 32, Mode.KEY_WRAP);

    /** How the bytes are worked. */
    enum Mode {
        AES_CBC,
        TRIPLE_DES_CBC,
        KEY_WRAP
    }

    private final String uri;
    private final String shortName;
    private final int keyBytes;
    private final Mode mode;

    CipherMethod(String uri, String shortName, int keyBytes, Mode mode) {
        this.uri = uri;
        this.shortName = shortName;
        this.keyBytes = keyBytes;
        this.mode = mode;
    }

    /** The method of an {@code EncryptedValue} or a {@code MACKey}. */
    static CipherMethod of(XmlElement encrypted) throws Unreadable {
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

    /** As a report names it. */
    String shortName() {
        return shortName;
    }

    int keyBytes() {
        return keyBytes;
    }

    Mode mode() {
        return mode;
    }

    /** True when a forged value does not decrypt to anything. */
    boolean authenticates() {
        return mode == Mode.KEY_WRAP;
    }
}
