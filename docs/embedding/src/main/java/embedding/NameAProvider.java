package embedding;

import java.security.Provider;
import java.security.Security;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;

class NameAProvider {

    public static void main(String[] args) {
        Provider provider = Security.getProvider(args.length == 0 ? "SunJCE" : args[0]);
        Totp totp = Totp.with(provider);

        TimeStep step = TimeStep.at(Instant.parse("2026-11-29T03:00:00Z"), TotpParameters.STANDARD.stepSeconds());
        System.out.println(
                totp.generate(KeyFob.SEED, TotpParameters.STANDARD, step).reveal());
    }
}
