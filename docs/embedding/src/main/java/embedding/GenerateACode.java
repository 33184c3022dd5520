package embedding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;

class GenerateACode {

    public static void main(String[] args) {
        Seed seed = Seed.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII))
                .get();
        TotpParameters keyFob = TotpParameters.STANDARD;
        TimeStep step = TimeStep.at(Instant.parse("2026-11-29T03:00:00Z"), keyFob.stepSeconds());
        System.out.println(Totp.standard().generate(seed, keyFob, step).reveal());
    }
}
