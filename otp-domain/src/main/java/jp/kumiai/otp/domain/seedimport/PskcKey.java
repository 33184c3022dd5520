package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Either;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.Seed;

/**
 * One {@code KeyPackage} (RFC 6030 section 4): its device's serial number and its one key. The first thing that is wrong
 * is the one it reports.
 */
final class PskcKey {

    private final ReadingOptions options;
    private final PskcParameters parameters;

    PskcKey(ReadingOptions options, PskcParameters parameters) {
        this.options = options;
        this.parameters = parameters;
    }

    Either<RefusedEntry, ImportedKey> read(XmlElement keyPackage, Either<Refusal, Seed> seed) {
        String written =
                keyPackage.at("DeviceInfo", "SerialNo").map(XmlElement::text).getOrElse("");
        return serial(written)
                .flatMap(serial -> onlyKey(keyPackage)
                        .flatMap(key -> key(
                                new Place(keyPackage.line(), serial, written),
                                key,
                                PskcPolicy.of(keyPackage, key),
                                seed)))
                .mapLeft(refusal -> refusal.at(keyPackage.line(), written));
    }

    private Either<Refusal, SerialNumber> serial(String written) {
        return written.isEmpty()
                ? Either.left(Refusal.of(RefusedEntry.Reason.MISSING_FIELD, "SerialNo"))
                : options.printed(written);
    }

    private static Either<Refusal, XmlElement> onlyKey(XmlElement keyPackage) {
        return switch (keyPackage.all("Key").size()) {
            case 0 -> Either.left(Refusal.of(RefusedEntry.Reason.MISSING_FIELD, "Key"));
            case 1 -> Either.right(keyPackage.all("Key").head());
            default -> Either.left(Refusal.of(RefusedEntry.Reason.TOO_MANY_FIELDS, "Key"));
        };
    }

    private Either<Refusal, ImportedKey> key(
            Place place, XmlElement key, PskcPolicy policy, Either<Refusal, Seed> seed) {
        return parameters
                .of(key)
                .flatMap(totp -> parameters
                        .driftOf(key)
                        .flatMap(drift -> policy.expiry()
                                .flatMap(expiry -> seed.map(secret -> new ImportedKey(
                                        place.line(), place.serial(), place.written(), totp, secret, expiry, drift)))));
    }

    /** Which entry it is. */
    private record Place(int line, SerialNumber serial, String written) {}
}
