package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.seedimport.dialect.Protection;
import jp.kumiai.otp.domain.totp.Seed;

/**
 * The secrets of one key container, plain or encrypted (RFC 6030 section 6). The operator's key is tried at the first
 * encrypted secret, and only once: deriving it from a passphrase is slow on purpose.
 */
final class PskcSecrets {

    private final FileKey key;
    private final MacRule macRule;
    private final ReadingLimits limits;
    private ContainerEncryption encryption = ContainerEncryption.UNDESCRIBED;
    private Option<SecretOpener> opener = Option.none();
    private SortedSet<String> ciphers = TreeSet.empty();
    private boolean sawPlain;

    PskcSecrets(FileKey key, MacRule macRule, ReadingLimits limits) {
        this.key = key;
        this.macRule = macRule;
        this.limits = limits;
    }

    /** Takes an {@code EncryptionKey} or a {@code MACMethod}. */
    void describedBy(XmlElement header) throws Unreadable {
        encryption = header.isPskc("MACMethod") ? encryption.withMac(header) : encryption.withKey(header, limits);
    }

    Either<Refusal, Seed> seedOf(XmlElement keyPackage) throws Unreadable {
        Option<XmlElement> data = keyPackage.at("Key", "Data");
        if (data.exists(element -> element.all("Secret").size() > 1)) {
            return Either.left(Refusal.of(RefusedEntry.Reason.TOO_MANY_FIELDS, "Secret"));
        }
        Option<XmlElement> secret = data.flatMap(element -> element.at("Secret"));
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
        CipherMethod method = CipherMethod.of(encrypted.get());
        if (opener.isEmpty()) {
            opener = Option.some(encryption.unlock(key, method, macRule));
        }
        return opened(opener.get(), method, secret.get())
                .flatMap(SecretText::seedOf)
                .mapLeft(Refusal::of);
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

    /**
     * The bytes of another encrypted value of the file, which is as secret as the operator's key makes it; none before
     * the first secret has been opened.
     */
    Option<Either<RefusedEntry.Reason, byte[]>> open(XmlElement field) throws Unreadable {
        if (opener.isEmpty() || field.at("EncryptedValue").isEmpty()) {
            return Option.none();
        }
        CipherMethod method = CipherMethod.of(field.at("EncryptedValue").get());
        return Option.some(opened(opener.get(), method, field));
    }

    private Either<RefusedEntry.Reason, byte[]> opened(SecretOpener with, CipherMethod method, XmlElement field) {
        ciphers = ciphers.add(method.shortName());
        Option<byte[]> mac = field.at("ValueMAC").flatMap(element -> SecretText.fromBase64(element.text()));
        return field.at("EncryptedValue")
                .flatMap(CipherMethod::cipherValue)
                .toEither(RefusedEntry.Reason.BAD_SECRET)
                .flatMap(cipherValue -> with.open(method, cipherValue, mac));
    }

    /** How the secrets are protected, none when none is encrypted. */
    Option<Protection> protection() {
        return opener.map(opened -> new Protection(
                ciphers,
                encryption.mac().map(mac -> mac.hmac().shortName()),
                encryption.mac().map(MacMethod::origin),
                opened.authenticated(),
                encryption.derivation().map(derivation -> derivation.prf().shortName())));
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
