package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.totp.Seed;

/**
 * The secrets of one key container, plain or encrypted (RFC 6030 section 6). The operator's key is tried at the first
 * encrypted secret, and only once: deriving it from a passphrase is slow on purpose.
 */
final class PskcSecrets {

    private final FileKey key;
    private final ReadingLimits limits;
    private ContainerEncryption encryption = ContainerEncryption.UNDESCRIBED;
    private Option<SecretOpener> opener = Option.none();
    private boolean sawPlain;

    PskcSecrets(FileKey key, ReadingLimits limits) {
        this.key = key;
        this.limits = limits;
    }

    /** Takes an {@code EncryptionKey} or a {@code MACMethod}. */
    void describedBy(XmlElement header) throws Unreadable {
        encryption = header.isPskc("MACMethod") ? encryption.withMac(header) : encryption.withKey(header, limits);
    }

    Either<Refusal, Seed> seedOf(XmlElement keyPackage) throws Unreadable {
        Option<XmlElement> secret = keyPackage.at("Key", "Data", "Secret");
        Option<XmlElement> plain = secret.flatMap(element -> element.at("PlainValue"));
        Option<XmlElement> encrypted = secret.flatMap(element -> element.at("EncryptedValue"));
        if (plain.isEmpty() && encrypted.isEmpty()) {
            return Either.left(Refusal.of(RefusedEntry.Reason.MISSING_FIELD, "Secret"));
        }
        if (plain.isDefined()) {
            return encrypted.isDefined()
                    ? Either.left(Refusal.of(RefusedEntry.Reason.TOO_MANY_FIELDS, "Secret"))
                    : plainSeed(plain.get());
        }
        return encryptedSeed(encrypted.get(), secret.flatMap(element -> element.at("ValueMAC")));
    }

    private Either<Refusal, Seed> plainSeed(XmlElement value) {
        sawPlain = true;
        if (key.kind() != FileKey.Kind.NONE) {
            return Either.left(Refusal.of(RefusedEntry.Reason.NOT_ENCRYPTED));
        }
        return SecretText.fromBase64(value.text())
                .toEither(RefusedEntry.Reason.BAD_SECRET)
                .flatMap(SecretText::seedOf)
                .mapLeft(Refusal::of);
    }

    private Either<Refusal, Seed> encryptedSeed(XmlElement value, Option<XmlElement> mac) throws Unreadable {
        CbcMethod method = CbcMethod.of(value);
        if (opener.isEmpty()) {
            opener = Option.some(encryption.unlock(key, method));
        }
        SecretOpener opened = opener.get();
        return CbcMethod.cipherValue(value)
                .toEither(RefusedEntry.Reason.BAD_SECRET)
                .flatMap(cipherValue ->
                        opened.open(method, cipherValue, mac.flatMap(element -> SecretText.fromBase64(element.text()))))
                .flatMap(SecretText::seedOf)
                .mapLeft(Refusal::of);
    }

    /** What makes the whole file doubtful once all of it has been read. */
    Option<SeedFileFailure> doubt() {
        if (opener.exists(SecretOpener::neverFitted)) {
            return Option.some(new SeedFileFailure.WrongKey());
        }
        return Option.when(
                opener.isEmpty() && sawPlain && key.kind() != FileKey.Kind.NONE, SeedFileFailure.KeyNotExpected::new);
    }
}
