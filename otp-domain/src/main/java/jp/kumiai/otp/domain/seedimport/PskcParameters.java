package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.verification.CodeState;

/**
 * How a PSKC key makes its codes (RFC 6030 sections 4.1 and 4.3.4). What the file leaves open is as in
 * {@link TotpParameters#STANDARD}; what would change the codes and is not known is refused.
 */
final class PskcParameters {

    /** The second form is common in vendors' files. */
    private static final Set<String> TOTP =
            HashSet.of("urn:ietf:params:xml:ns:keyprov:pskc:totp", "urn:ietf:params:xml:ns:keyprov:pskc#totp");

    private static final Map<String, HashAlgorithm> SUITES = HashMap.of(
            "HMAC-SHA1", HashAlgorithm.SHA1, "HMAC-SHA256", HashAlgorithm.SHA256, "HMAC-SHA512", HashAlgorithm.SHA512);

    private PskcParameters() {}

    static Either<Refusal, TotpParameters> of(XmlElement key) {
        return algorithm(key)
                .flatMap(totp -> hash(key)
                        .flatMap(hash -> digits(key)
                                .flatMap(digits -> number(
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

    private static Either<Refusal, String> algorithm(XmlElement key) {
        if (key.at("KeyProfileId").isDefined()) {
            return Either.left(Refusal.of(RefusedEntry.Reason.UNSUPPORTED_FEATURE, "KeyProfileId"));
        }
        return key.attribute("Algorithm")
                .toEither(() -> Refusal.of(RefusedEntry.Reason.MISSING_FIELD, "Algorithm"))
                .filterOrElse(TOTP::contains, name -> Refusal.of(RefusedEntry.Reason.UNSUPPORTED_ALGORITHM, name));
    }

    private static Either<Refusal, HashAlgorithm> hash(XmlElement key) {
        return key.at("AlgorithmParameters", "Suite")
                .map(XmlElement::text)
                .filter(suite -> !suite.isEmpty())
                .map(suite -> SUITES.get(suite.toUpperCase(Locale.ROOT))
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
    static Either<Refusal, Integer> driftOf(XmlElement key) {
        return number(key, "Time", 0, 0, RefusedEntry.Reason.UNSUPPORTED_FEATURE)
                .mapLeft(refusal -> Refusal.of(RefusedEntry.Reason.UNSUPPORTED_FEATURE, "Time"))
                .flatMap(time -> number(
                        key, "TimeDrift", -CodeState.MAX_DRIFT, CodeState.MAX_DRIFT, RefusedEntry.Reason.BAD_DRIFT))
                .map(drift -> drift.getOrElse(0));
    }

    private static Either<Refusal, Option<Integer>> number(
            XmlElement key, String name, int min, int max, RefusedEntry.Reason otherwise) {
        Option<XmlElement> field = key.at("Data", name);
        if (field.isEmpty()) {
            return Either.right(Option.none());
        }
        return field.get()
                .at("PlainValue")
                .toEither(() -> Refusal.of(RefusedEntry.Reason.UNSUPPORTED_FEATURE, name))
                .flatMap(value -> WholeNumber.parse(value.text(), min, max)
                        .map(Option::some)
                        .toEither(() -> Refusal.of(otherwise, AsWritten.field(value.text()))));
    }
}
