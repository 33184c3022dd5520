package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.Seed;

/**
 * One {@code KeyPackage} (RFC 6030 section 4): its device's serial number and its one key. The first thing that is wrong
 * is the one it reports.
 */
final class PskcKey {

    private PskcKey() {}

    static Either<RefusedEntry, ImportedKey> read(XmlElement keyPackage, Either<Refusal, Seed> seed) {
        Option<String> serial = keyPackage.at("DeviceInfo", "SerialNo").map(XmlElement::text);
        return serial(serial)
                .flatMap(number -> onlyKey(keyPackage)
                        .flatMap(key -> key(keyPackage.line(), number, key, PskcPolicy.of(keyPackage, key), seed)))
                .mapLeft(refusal -> refusal.at(keyPackage.line(), serial.getOrElse("")));
    }

    private static Either<Refusal, SerialNumber> serial(Option<String> written) {
        return written.filter(text -> !text.isEmpty())
                .toEither(() -> Refusal.of(RefusedEntry.Reason.MISSING_FIELD, "SerialNo"))
                .flatMap(text -> SerialNumber.parse(text).toEither(() -> Refusal.of(RefusedEntry.Reason.BAD_SERIAL)));
    }

    private static Either<Refusal, XmlElement> onlyKey(XmlElement keyPackage) {
        return switch (keyPackage.all("Key").size()) {
            case 0 -> Either.left(Refusal.of(RefusedEntry.Reason.MISSING_FIELD, "Key"));
            case 1 -> Either.right(keyPackage.all("Key").head());
            default -> Either.left(Refusal.of(RefusedEntry.Reason.TOO_MANY_FIELDS, "Key"));
        };
    }

    private static Either<Refusal, ImportedKey> key(
            int line, SerialNumber serial, XmlElement key, PskcPolicy policy, Either<Refusal, Seed> seed) {
        return PskcParameters.of(key)
                .flatMap(parameters -> PskcParameters.driftOf(key)
                        .flatMap(drift -> policy.expiry()
                                .flatMap(expiry -> seed.map(
                                        secret -> new ImportedKey(line, serial, parameters, secret, expiry, drift)))));
    }
}
