package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What a PSKC key may be used for, and how long. RFC 6030 section 5: a key whose policy is not wholly understood must not
 * be used, so it is refused. Start dates are passed over: the bank has its own (R9).
 *
 * @param policies the key's {@code Policy}, when it has one
 * @param expiryDates of the key and of its device
 */
record PskcPolicy(List<XmlElement> policies, List<XmlElement> expiryDates) {

    private static final Set<String> UNDERSTOOD = HashSet.of("StartDate", "ExpiryDate", "KeyUsage");
    private static final String OTP = "OTP";

    static PskcPolicy of(XmlElement keyPackage, XmlElement key) {
        List<XmlElement> policies = key.all("Policy");
        return new PskcPolicy(
                policies,
                policies.appendAll(keyPackage.all("DeviceInfo")).flatMap(element -> element.all("ExpiryDate")));
    }

    /** The earliest end of its validity, none when it has no end. */
    Either<Refusal, Option<Instant>> expiry() {
        return forbidden()
                .<Either<Refusal, Option<Instant>>>map(
                        name -> Either.left(Refusal.of(RefusedEntry.Reason.UNSUPPORTED_FEATURE, name)))
                .getOrElse(() -> Either.sequenceRight(expiryDates.map(PskcPolicy::instant))
                        .map(instants -> instants.min()));
    }

    private Option<String> forbidden() {
        List<XmlElement> rules = policies.flatMap(XmlElement::children);
        List<XmlElement> usages = rules.filter(rule -> rule.isPskc("KeyUsage"));
        return rules.find(rule -> !UNDERSTOOD.exists(rule::isPskc))
                .map(XmlElement::name)
                .orElse(Option.when(
                        !usages.isEmpty()
                                && !usages.exists(usage -> usage.text().equals(OTP)),
                        "KeyUsage"));
    }

    private static Either<Refusal, Instant> instant(XmlElement date) {
        return XsDateTime.parse(date.text()).toEither(() -> Refusal.of(RefusedEntry.Reason.BAD_EXPIRY, date.text()));
    }
}
