package jp.kumiai.otp.domain.testkit;

import io.vavr.control.Option;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One TOTP key of a {@link PskcSample}, in the vendor's words and unchecked, so that a wrong one can be written, too.
 * Immutable; every method with an argument gives a changed copy.
 */
public record PskcSampleKey(
        String serial,
        String hexSecret,
        String algorithm,
        Option<String> suite,
        String digits,
        String step,
        Option<String> drift,
        Option<String> expiry) {

    /** A key as the manual's key fob has it: HMAC-SHA-1, six digits, 60 seconds, without an end. */
    public static PskcSampleKey key(String serial, String hexSecret) {
        return new PskcSampleKey(
                serial,
                hexSecret,
                "urn:ietf:params:xml:ns:keyprov:pskc:totp",
                Option.none(),
                "6",
                "60",
                Option.none(),
                Option.none());
    }

    public PskcSampleKey algorithm(String uri) {
        return new PskcSampleKey(serial, hexSecret, uri, suite, digits, step, drift, expiry);
    }

    public PskcSampleKey suite(String name) {
        return new PskcSampleKey(serial, hexSecret, algorithm, Option.some(name), digits, step, drift, expiry);
    }

    public PskcSampleKey digits(String length) {
        return new PskcSampleKey(serial, hexSecret, algorithm, suite, length, step, drift, expiry);
    }

    public PskcSampleKey step(String seconds) {
        return new PskcSampleKey(serial, hexSecret, algorithm, suite, digits, seconds, drift, expiry);
    }

    public PskcSampleKey drift(String steps) {
        return new PskcSampleKey(serial, hexSecret, algorithm, suite, digits, step, Option.some(steps), expiry);
    }

    public PskcSampleKey expiry(String dateTime) {
        return new PskcSampleKey(serial, hexSecret, algorithm, suite, digits, step, drift, Option.some(dateTime));
    }

    byte[] secret() {
        return HexFormat.of().parseHex(hexSecret);
    }

    /** Its {@code Secret} in plain text. */
    String plainSecret() {
        return "<PlainValue>" + Base64.getEncoder().encodeToString(secret()) + "</PlainValue>";
    }

    /** Its {@code KeyPackage} around this content of {@code Secret}. */
    String toXml(String secret) {
        return "<KeyPackage><DeviceInfo><Manufacturer>Sample</Manufacturer><SerialNo>" + serial
                + "</SerialNo></DeviceInfo>\n<Key Id=\"" + serial + "\" Algorithm=\"" + algorithm
                + "\"><AlgorithmParameters>"
                + suite.map(name -> "<Suite>" + name + "</Suite>").getOrElse("")
                + "<ResponseFormat Encoding=\"DECIMAL\" Length=\"" + digits
                + "\"/></AlgorithmParameters>\n<Data><Secret>"
                + secret + "</Secret>" + plain("TimeInterval", step)
                + drift.map(steps -> plain("TimeDrift", steps)).getOrElse("") + "</Data>"
                + expiry.map(date -> "<Policy><ExpiryDate>" + date + "</ExpiryDate></Policy>")
                        .getOrElse("")
                + "</Key></KeyPackage>\n";
    }

    private static String plain(String name, String value) {
        return "<" + name + "><PlainValue>" + value + "</PlainValue></" + name + ">";
    }
}
