package jp.kumiai.otp.application.port;

import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.Seed;

/**
 * Outgoing port: draws what makes a software token, a serial number of our own and a secret.
 *
 * <p><b>Security guarantees.</b> The secret has 160 bits of a cryptographic random source (RFC 4226 section 4, R6). The
 * serial number has 12 digits, begins with 99, and is unlikely but not impossible to be taken: storing it tells.
 * Thread-safe.
 */
@FunctionalInterface
public interface SoftwareTokenBlanks {

    /** A new one at every call. */
    Blank next();

    /** What has been drawn and belongs to nobody yet. */
    record Blank(SerialNumber serial, Seed seed) {}
}
