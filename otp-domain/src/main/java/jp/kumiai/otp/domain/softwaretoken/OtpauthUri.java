package jp.kumiai.otp.domain.softwaretoken;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.LoginId;

/**
 * The secret of a software token in the form that authenticator apps read, as a link or a QR code: {@code otpauth://totp/}
 * with label, secret in Base32, issuer, algorithm, digits and period.
 *
 * <p><b>Security guarantees.</b> It never prints and has no {@code equals}. It is made once, at the issue, and shown
 * once. Not every app heeds {@code period}; the pages say so. Immutable.
 */
public final class OtpauthUri {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final String text;

    private OtpauthUri(String text) {
        this.text = text;
    }

    /**
     * The URI of a token that shows codes by this secret.
     *
     * @param issuer the bank, as the app is to show it
     */
    public static OtpauthUri of(String issuer, LoginId account, Seed seed, TotpParameters parameters) {
        byte[] secret = seed.reveal();
        try {
            return new OtpauthUri("otpauth://totp/" + encoded(issuer) + ":" + encoded(account.value())
                    + "?secret=" + base32(secret)
                    + "&issuer=" + encoded(issuer)
                    + "&algorithm=" + parameters.algorithm().name()
                    + "&digits=" + parameters.digits()
                    + "&period=" + parameters.stepSeconds());
        } finally {
            Seed.wipe(secret);
        }
    }

    /** RFC 3986 section 2.1: everything but unreserved ASCII as the bytes of its UTF-8. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            }
        }
        return encoded.toString();
    }

    /** RFC 4648 section 6, without padding, which the apps do not want. */
    private static String base32(byte[] bytes) {
        StringBuilder digits = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = (buffer << 8 | (each & 0xff)) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                digits.append(BASE32.charAt(buffer >> bits & 0x1f));
            }
        }
        return bits == 0
                ? digits.toString()
                : digits.append(BASE32.charAt(buffer << (5 - bits) & 0x1f)).toString();
    }

    /** The text for the one page or answer that shows it, never a log. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "OtpauthUri[redacted]";
    }
}
