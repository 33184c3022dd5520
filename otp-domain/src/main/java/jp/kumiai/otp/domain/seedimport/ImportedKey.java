package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.verification.CodeState;

/**
 * One token as the vendor's file describes it. It prints without its seed. Immutable.
 *
 * @param line where its entry begins in the file, 1 or more
 * @param serial the one printed on it
 * @param vendorSerial the one in the file, at most 20 characters; the same unless a mapping was given
 * @param expiresAt first instant at which it is no longer valid (R16a), in whole milliseconds
 * @param driftSteps steps by which the token's clock runs ahead (negative: behind), within
 *     {@value CodeState#MAX_DRIFT} either way (R3a)
 */
public record ImportedKey(
        int line,
        SerialNumber serial,
        String vendorSerial,
        TotpParameters parameters,
        Seed seed,
        Option<Instant> expiresAt,
        int driftSteps) {

    public ImportedKey {
        // one text for both where they are the same: there may be a million of them
        vendorSerial = vendorSerial.equals(serial.value()) ? serial.value() : AsWritten.field(vendorSerial);
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1: " + line);
        }
        if (Math.abs(driftSteps) > CodeState.MAX_DRIFT) {
            throw new IllegalArgumentException("drift beyond " + CodeState.MAX_DRIFT + " steps: " + driftSteps);
        }
    }

    /** True when the number on the token is not the one in the file. */
    public boolean isMapped() {
        return !vendorSerial.equals(serial.value());
    }
}
