package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;
import jp.kumiai.otp.domain.seedimport.dialect.PskcVariation;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.verification.CodeState;

/**
 * How a PSKC key makes its codes (RFC 6030 sections 4.1 and 4.3.4). What the file leaves open is as in
 * {@link TotpParameters#STANDARD}; what would change the codes and is not known is refused.
 */
final class PskcParameters {

    /** Without the hyphens, which writers set as they like. */
    private static final Map<String, HashAlgorithm> SUITES = HashMap.of(
            "HMACSHA1", HashAlgorithm.SHA1, "HMACSHA256", HashAlgorithm.SHA256, "HMACSHA512", HashAlgorithm.SHA512);

    private final PskcNumbers numbers;
    private final DialectNotes notes;

    PskcParameters(PskcNumbers numbers, DialectNotes notes) {
        this.numbers = numbers;
        this.notes = notes;
    }

    Either<Refusal, TotpParameters> of(XmlElement key) {
        return algorithm(key)
                .flatMap(totp -> hash(key)
                        .flatMap(hash -> digits(key)
                                .flatMap(digits -> numbers.number(
                                                key,
                                                "TimeInterval",
                                                1,
                                                TotpParameters.MAX_STEP_SECONDS,
                                                RefusedEntry.Reason.BAD_STEP)
                                        .map(step -> new TotpParameters(
                                                hash,
                                                digits,
                                                step.getOrElse(TotpParameters.STANDARD.stepSeconds()))))));
    }

    private Either<Refusal, String> algorithm(XmlElement key) {
        if (key.at("KeyProfileId").isDefined()) {
            return Either.left(Refusal.of(RefusedEntry.Reason.UNSUPPORTED_FEATURE, "KeyProfileId"));
        }
        Option<String> written = key.attribute("Algorithm").filter(name -> !name.isEmpty());
        if (written.isEmpty()) {
            return Either.left(Refusal.of(RefusedEntry.Reason.MISSING_FIELD, "Algorithm"));
        }
        String name = written.get();
        return switch (PskcAlgorithm.named(name)) {
            case TOTP -> {
                if (!name.equals(PskcAlgorithm.REGISTERED_TOTP)) {
                    notes.saw(PskcVariation.ALGORITHM_SPELLING);
                }
                yield Either.right(name);
            }
            case HOTP -> Either.left(Refusal.of(RefusedEntry.Reason.EVENT_BASED, name));
            case OTHER -> Either.left(Refusal.of(RefusedEntry.Reason.UNSUPPORTED_ALGORITHM, name));
        };
    }

    private static Either<Refusal, HashAlgorithm> hash(XmlElement key) {
        return key.at("AlgorithmParameters", "Suite")
                .map(XmlElement::text)
                .filter(suite -> !suite.isEmpty())
                .map(suite -> SUITES.get(suite.toUpperCase(Locale.ROOT).replace("-", ""))
                        .toEither(() -> Refusal.of(RefusedEntry.Reason.UNSUPPORTED_ALGORITHM, AsWritten.field(suite))))
                .getOrElse(Either.right(TotpParameters.STANDARD.algorithm()));
    }

    private static Either<Refusal, Integer> digits(XmlElement key) {
        Option<XmlElement> format = key.at("AlgorithmParameters", "ResponseFormat");
        if (format.isEmpty()) {
            return Either.right(TotpParameters.STANDARD.digits());
        }
        String encoding = format.get().attribute("Encoding").getOrElse("");
        String length = format.get().attribute("Length").getOrElse("");
        if (format.get().attribute("CheckDigits").exists(check -> !check.equals("false") && !check.equals("0"))) {
            return Either.left(Refusal.of(RefusedEntry.Reason.UNSUPPORTED_FEATURE, "CheckDigits"));
        }
        return WholeNumber.parse(length, TotpParameters.MIN_DIGITS, TotpParameters.MAX_DIGITS)
                .filter(digits -> encoding.equals("DECIMAL"))
                .toEither(() -> Refusal.of(
                        RefusedEntry.Reason.BAD_DIGITS, AsWritten.field(length) + " " + AsWritten.field(encoding)));
    }

    /**
     * Steps by which the token runs ahead of the server (RFC 6030 section 4.1: a device at 8 with a server at 9 is at
     * −1). A {@code Time} other than 0 would move the origin of its clock, which RFC 6238 knows and this product does not.
     */
    Either<Refusal, Integer> driftOf(XmlElement key) {
        return numbers.number(key, "Time", 0, 0, RefusedEntry.Reason.UNSUPPORTED_FEATURE)
                .mapLeft(refusal -> Refusal.of(refusal.reason(), "Time"))
                .flatMap(time -> numbers.number(
                        key, "TimeDrift", -CodeState.MAX_DRIFT, CodeState.MAX_DRIFT, RefusedEntry.Reason.BAD_DRIFT))
                .map(drift -> drift.getOrElse(0));
    }
}
