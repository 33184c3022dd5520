package jp.kumiai.otp.domain.benchmark;

import io.vavr.collection.List;
import java.time.Instant;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.StepWindow;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import jp.kumiai.otp.domain.verification.Judgement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** This library, from the seed each time, with the HMAC of the JVM's preferred provider. */
@State(Scope.Benchmark)
public class ThisLibrary {

    private final java.util.List<Seed> seeds =
            Tokens.as(secret -> Seed.of(secret).get());
    private final Totp totp = Totp.standard();
    private final CodeVerifier verifier = new CodeVerifier(totp, CodePolicy.STANDARD);
    private final CodeState unused = CodeState.unused(TotpParameters.STANDARD);
    private final Instant now = new TimeStep(Tokens.STEP).startsAt(Tokens.STEP_SECONDS);
    private final OneTimePassword wrong =
            OneTimePassword.parse(Tokens.WRONG_CODE).get();

    @Benchmark
    public OneTimePassword generate(CpuMeter meter) {
        return totp.generate(seeds.get(meter.next()), TotpParameters.STANDARD, new TimeStep(Tokens.STEP));
    }

    @Benchmark
    public List<TimeStep> verifyOneStepAround(CpuMeter meter) {
        return matching(meter, 1);
    }

    @Benchmark
    public List<TimeStep> verifyTwoStepsAround(CpuMeter meter) {
        return matching(meter, 2);
    }

    @Benchmark
    public List<TimeStep> search(CpuMeter meter) {
        return matching(meter, Tokens.SEARCH_REACH);
    }

    /** The whole judgement of a wrong code by the standard policy, which also looks ten steps around for a drift. */
    @Benchmark
    public Judgement judge(CpuMeter meter) {
        return verifier.judge(unused, seeds.get(meter.next()), wrong, now);
    }

    private List<TimeStep> matching(CpuMeter meter, int reach) {
        return totp.stepsMatching(
                seeds.get(meter.next()), TotpParameters.STANDARD, StepWindow.around(Tokens.STEP, reach), wrong);
    }
}
