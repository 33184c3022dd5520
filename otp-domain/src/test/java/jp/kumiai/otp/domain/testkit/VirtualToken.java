package jp.kumiai.otp.domain.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.StepWindow;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * A token as a thing to hold in the hand: it shows the codes of its own clock, which may be off from the start and run
 * fast or slow from then on. Whoever holds it sees the same code: two holders of one token are two users of one value.
 * Immutable; it never prints its seed.
 *
 * @param serial on its back
 * @param seed that it shares with the bank; by default one that follows from the serial number, so that two tokens differ
 * @param expiresAt on its back, from this instant on it is expired
 * @param setAt when its clock was set, in the factory
 * @param phase by how much its clock was ahead of ours when it was set, negative when behind
 * @param ppm by how many millionths its clock runs fast, negative when slow
 */
public record VirtualToken(
        SerialNumber serial, Seed seed, Instant expiresAt, Instant setAt, Duration phase, double ppm) {

    /** A token whose clock is right and stays so, with the expiry of {@link TokenBuilder}. */
    public static VirtualToken exact(String serial) {
        SerialNumber number = new SerialNumber(serial);
        return new VirtualToken(number, seedOf(number), TokenBuilder.EXPIRY, Instant.EPOCH, Duration.ZERO, 0);
    }

    private static Seed seedOf(SerialNumber serial) {
        byte[] secret =
                ("the seed of " + serial + " ").repeat(2).substring(0, 20).getBytes(StandardCharsets.US_ASCII);
        return Seed.of(secret).get();
    }

    public VirtualToken seeded(Seed secret) {
        return new VirtualToken(serial, secret, expiresAt, setAt, phase, ppm);
    }

    public VirtualToken expiringAt(Instant instant) {
        return new VirtualToken(serial, seed, instant, setAt, phase, ppm);
    }

    /** The same token, its clock set so far ahead of ours in the factory, behind when negative. */
    public VirtualToken setAhead(Duration by) {
        return new VirtualToken(serial, seed, expiresAt, setAt, by, ppm);
    }

    /**
     * The same token with a quartz that has run fast or slow for a while: its clock was set that long ago, and is off by
     * {@code ppm} millionths of the time since.
     *
     * @param ppm millionths, negative when slow
     * @param stockAge how long before {@code now} the clock was set
     */
    public VirtualToken drifting(double ppm, Duration stockAge, Instant now) {
        return new VirtualToken(serial, seed, expiresAt, now.minus(stockAge), phase, ppm);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** What its own clock shows when ours shows {@code now}. */
    public Instant clockAt(Instant now) {
        double millis = Duration.between(setAt, now).toMillis() * ppm / 1_000_000;
        return now.plus(phase).plusMillis(Math.round(millis));
    }

    /** By its own clock. */
    public TimeStep stepAt(Instant now) {
        return TimeStep.at(clockAt(now), TotpParameters.STANDARD.stepSeconds());
    }

    /** The code on its display. */
    public OneTimePassword codeAt(Instant now) {
        return codeOf(stepAt(now).value());
    }

    /** The code that was or will be on its display this many steps from {@code now}. */
    public OneTimePassword codeAt(Instant now, int steps) {
        return codeOf(stepAt(now).value() + steps);
    }

    public OneTimePassword codeOf(long step) {
        return Totp.standard().generate(seed, TotpParameters.STANDARD, new TimeStep(step));
    }

    /** Six digits that it shows at none of the steps from two hours and a half before {@code now} to as long after. */
    public OneTimePassword wrongCodeAt(Instant now) {
        for (int number = 0; ; number++) {
            OneTimePassword wrong =
                    OneTimePassword.parse("%06d".formatted(number)).get();
            if (Totp.standard()
                    .stepsMatching(seed, TotpParameters.STANDARD, around(now), wrong)
                    .isEmpty()) {
                return wrong;
            }
        }
    }

    private StepWindow around(Instant now) {
        return StepWindow.around(stepAt(now).value(), 150);
    }
}
