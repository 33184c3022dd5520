package jp.kumiai.otp.application.history.model;

import java.util.HashMap;
import java.util.Map;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;

/** Every code of one token, by its step. Two steps may well have the same code, and that is noticed. Not thread-safe. */
public final class CodeBook {

    private static final Totp TOTP = Totp.standard();

    private final Seed seed;
    private final TotpParameters parameters;
    private final Map<Long, String> codes = new HashMap<>();

    CodeBook(Seed seed, TotpParameters parameters) {
        this.seed = seed;
        this.parameters = parameters;
    }

    public String codeOf(long step) {
        return codes.computeIfAbsent(
                step,
                number -> TOTP.generate(seed, parameters, new TimeStep(number)).reveal());
    }
}
