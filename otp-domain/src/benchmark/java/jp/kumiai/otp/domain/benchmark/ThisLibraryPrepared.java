package jp.kumiai.otp.domain.benchmark;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.PreparedSeed;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.StepWindow;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** This library, with seeds that the caller has prepared and keeps. */
@State(Scope.Benchmark)
public class ThisLibraryPrepared {

    private final java.util.List<Seed> seeds =
            Tokens.as(secret -> Seed.of(secret).get());
    private final java.util.List<PreparedSeed> prepared =
            seeds.stream().map(ThisLibraryPrepared::prepare).toList();
    private final OneTimePassword wrong =
            OneTimePassword.parse(Tokens.WRONG_CODE).get();

    @Benchmark
    public OneTimePassword generate(CpuMeter meter) {
        return prepared.get(meter.next()).generate(new TimeStep(Tokens.STEP));
    }

    @Benchmark
    public List<TimeStep> verifyOneStepAround(CpuMeter meter) {
        return matching(prepared.get(meter.next()), 1);
    }

    @Benchmark
    public List<TimeStep> verifyTwoStepsAround(CpuMeter meter) {
        return matching(prepared.get(meter.next()), 2);
    }

    @Benchmark
    public List<TimeStep> search(CpuMeter meter) {
        return matching(prepared.get(meter.next()), Tokens.SEARCH_REACH);
    }

    /** Prepared for the one call only: what a caller pays who keeps nothing. */
    @Benchmark
    public List<TimeStep> prepareAndVerifyOneStepAround(CpuMeter meter) {
        return matching(prepare(seeds.get(meter.next())), 1);
    }

    /** Prepared for the one search only. */
    @Benchmark
    public List<TimeStep> prepareAndSearch(CpuMeter meter) {
        return matching(prepare(seeds.get(meter.next())), Tokens.SEARCH_REACH);
    }

    private static PreparedSeed prepare(Seed seed) {
        return PreparedSeed.of(seed, TotpParameters.STANDARD);
    }

    private List<TimeStep> matching(PreparedSeed seed, int reach) {
        return seed.stepsMatching(StepWindow.around(Tokens.STEP, reach), wrong);
    }
}
