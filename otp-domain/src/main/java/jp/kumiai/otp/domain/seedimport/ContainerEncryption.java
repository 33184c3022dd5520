package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Arrays;
import jp.kumiai.otp.domain.totp.Seed;

/**
 * What a key container says about its encryption (RFC 6030 sections 6.1 and 6.2).
 *
 * @param derivation how the key comes from a passphrase; none when it is pre-shared
 * @param mac how secrets are authenticated; none when they are not
 */
record ContainerEncryption(Option<KeyDerivation> derivation, Option<MacMethod> mac) {

    static final ContainerEncryption UNDESCRIBED = new ContainerEncryption(Option.none(), Option.none());

    /** One without an algorithm says that there is no MAC: python-pskc writes it beside an AES key wrap. */
    ContainerEncryption withMac(XmlElement macMethod) throws Unreadable {
        if (macMethod.attribute("Algorithm").isEmpty()) {
            return this;
        }
        return new ContainerEncryption(derivation, Option.some(MacMethod.of(macMethod)));
    }

    /** Either a derived key, or nothing but the name of a pre-shared one; certificates are not supported. */
    ContainerEncryption withKey(XmlElement encryptionKey, ReadingLimits limits) throws Unreadable {
        Option<XmlElement> derived = encryptionKey.anyAt("DerivedKey");
        if (derived.isDefined()) {
            return new ContainerEncryption(Option.some(KeyDerivation.of(derived.get(), limits)), mac);
        }
        List<XmlElement> others =
                encryptionKey.children().reject(child -> child.name().equals("KeyName"));
        if (!others.isEmpty()) {
            throw new Unreadable(
                    new SeedFileFailure.UnsupportedEncryption(others.head().name()));
        }
        return new ContainerEncryption(Option.none(), mac);
    }

    /** Tries the operator's key: takes it as it is or derives it, and unwraps the MAC key with it. */
    SecretOpener unlock(FileKey key, CipherMethod method, MacRule rule) throws Unreadable {
        byte[] encryptionKey = encryptionKey(key, method);
        try {
            if (encryptionKey.length != method.keyBytes()) {
                throw new Unreadable(new SeedFileFailure.WrongKey());
            }
            return SecretOpener.with(encryptionKey, mac, rule);
        } finally {
            Seed.wipe(encryptionKey);
        }
    }

    private byte[] encryptionKey(FileKey key, CipherMethod method) throws Unreadable {
        if (derivation.isDefined() && key instanceof FileKey.Passphrase passphrase) {
            char[] characters = passphrase.reveal();
            try {
                return derivation.get().derive(characters, method);
            } finally {
                Arrays.fill(characters, '\0');
            }
        }
        if (derivation.isEmpty() && key instanceof FileKey.PreShared preShared) {
            return preShared.reveal();
        }
        FileKey.Kind needed = derivation.isDefined() ? FileKey.Kind.PASSPHRASE : FileKey.Kind.PRE_SHARED;
        throw new Unreadable(
                key.kind() == FileKey.Kind.NONE
                        ? new SeedFileFailure.KeyNeeded(needed)
                        : new SeedFileFailure.WrongKindOfKey(needed));
    }
}
