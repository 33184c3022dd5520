package jp.kumiai.otp.application.history.world;

import java.nio.ByteBuffer;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * A token at the beginning of a history.
 *
 * @param state of the device, as the bank keeps it
 * @param company it is lent to; empty while the bank has it
 * @param clockSteps by how many steps the clock inside is really ahead of ours
 * @param drift what the bank knows of that
 * @param lifetimeFailures wrong codes before the history
 */
public record Device(
        String serial,
        Seed seed,
        TotpParameters parameters,
        Instant expiresAt,
        String state,
        String company,
        int clockSteps,
        int drift,
        int lifetimeFailures) {

    /** The serial number of the software token that is drawn for an operation with this number. */
    public static String softwareSerial(int number) {
        return "99" + String.format("%010d", number);
    }

    /** The secret of the software token that is drawn for an operation with this number. */
    public static Seed softwareSeed(int number) {
        return Seed.of(ByteBuffer.allocate(20).putInt(number).array()).get();
    }
}
