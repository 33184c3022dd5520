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
 * fast or slow from then on. Its seed follows from its serial number, so that two tokens differ. Immutable.
 *
 * @param setAt when its clock was set, in the factory
 * @param phase by how much its clock was ahead of ours when it was set, negative when behind
 * @param ppm by how many millionths its clock runs fast, negative when slow
 */
public record VirtualToken(SerialNumber serial, Instant setAt, Duration phase, double ppm) {

    /** A token whose clock is right and stays so. */
    public static VirtualToken exact(String serial) {
        return new VirtualToken(new SerialNumber(serial), Instant.EPOCH, Duration.ZERO, 0);
    }

    public Seed seed() {
        byte[] secret =
                ("the seed of " + serial + " ").repeat(2).substring(0, 20).getBytes(StandardCharsets.US_ASCII);
        return Seed.of(secret).get();
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
        return Totp.standard().generate(seed(), TotpParameters.STANDARD, new TimeStep(step));
    }

    /** Six digits that it shows at none of the steps from two hours and a half before {@code now} to as long after. */
    public OneTimePassword wrongCodeAt(Instant now) {
        for (int number = 0; ; number++) {
            OneTimePassword wrong =
                    OneTimePassword.parse("%06d".formatted(number)).get();
            if (Totp.standard()
                    .stepsMatching(seed(), TotpParameters.STANDARD, around(now), wrong)
                    .isEmpty()) {
                return wrong;
            }
        }
    }

    private StepWindow around(Instant now) {
        return StepWindow.around(stepAt(now).value(), 150);
    }
}
