package jp.kumiai.otp.application.testkit;

import java.time.Clock;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;

/** A device in somebody's hand, whose clock is the test's own. Thread-safe. */
public record KeyFob(Seed seed, TotpParameters parameters, Clock clock) {

    /** The device of データ商事 with this serial number. */
    public static KeyFob of(SerialNumber serial, Clock clock) {
        return new KeyFob(DataShoji.seedOf(serial), TotpParameters.STANDARD, clock);
    }

    /** The code on its display now. */
    public OneTimePassword code() {
        return code(0);
    }

    /** The code that its display shows so many steps from now, or showed when negative. */
    public OneTimePassword code(int stepsFromNow) {
        long step = TimeStep.at(clock.instant(), parameters.stepSeconds()).value() + stepsFromNow;
        return Totp.standard().generate(seed, parameters, new TimeStep(step));
    }
}
