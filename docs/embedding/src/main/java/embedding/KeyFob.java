package embedding;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;

/** The device in the customer's hand; its clock is ahead of ours. */
record KeyFob(Duration ahead) {

    static final Seed SEED =
            Seed.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII)).get();

    OneTimePassword shownAt(Instant now) {
        TimeStep step = TimeStep.at(now.plus(ahead), TotpParameters.STANDARD.stepSeconds());
        return Totp.standard().generate(SEED, TotpParameters.STANDARD, step);
    }
}
