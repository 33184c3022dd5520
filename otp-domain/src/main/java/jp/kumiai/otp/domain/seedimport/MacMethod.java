package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.seedimport.dialect.Protection;

/**
 * How a key container authenticates its secrets: the {@code MACMethod} of RFC 6030 section 6.1.1.
 *
 * @param key the wrapped MAC key; none when the encryption key serves as MAC key, too, as the schema allows
 */
record MacMethod(HmacMethod hmac, Option<WrappedKey> key) {

    Protection.MacKey origin() {
        return key.isDefined() ? Protection.MacKey.OWN : Protection.MacKey.ENCRYPTION_KEY;
    }

    /** A MAC key, encrypted with the key that encrypts the secrets. */
    static final class WrappedKey {

        private final CipherMethod method;
        private final byte[] cipherValue;

        private WrappedKey(CipherMethod method, byte[] cipherValue) {
            this.method = method;
            this.cipherValue = cipherValue;
        }

        /** The MAC key, none when it does not come out under this key. */
        Option<byte[]> unwrap(Decryption decryption) {
            return decryption.decrypt(method, cipherValue).filter(key -> key.length > 0);
        }
    }

    static MacMethod of(XmlElement macMethod) throws Unreadable {
        HmacMethod hmac = HmacMethod.named(macMethod.attribute("Algorithm").getOrElse("MACMethod"));
        if (macMethod.at("MACKeyReference").isDefined()) {
            throw new Unreadable(new SeedFileFailure.UnsupportedEncryption("MACKeyReference"));
        }
        Option<XmlElement> macKey = macMethod.at("MACKey");
        if (macKey.isEmpty()) {
            return new MacMethod(hmac, Option.none());
        }
        byte[] cipherValue = CipherMethod.cipherValue(macKey.get())
                .getOrElseThrow(() -> new Unreadable(
                        new SeedFileFailure.Malformed(macKey.get().line())));
        return new MacMethod(hmac, Option.some(new WrappedKey(CipherMethod.of(macKey.get()), cipherValue)));
    }
}
