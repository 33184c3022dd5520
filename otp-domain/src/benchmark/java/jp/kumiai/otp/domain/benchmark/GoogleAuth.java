package jp.kumiai.otp.domain.benchmark;

import com.warrenstrange.googleauth.GoogleAuthenticator;
import com.warrenstrange.googleauth.GoogleAuthenticatorConfig.GoogleAuthenticatorConfigBuilder;
import java.util.List;
import org.apache.commons.codec.binary.Base32;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** {@code com.warrenstrange:googleauth}, with secrets in Base32 as it takes them. */
@State(Scope.Benchmark)
public class GoogleAuth {

    private static final long NOW_MILLIS = Tokens.STEP * Tokens.STEP_SECONDS * 1000;

    private final List<String> secrets = Tokens.as(secret -> new Base32().encodeToString(secret));
    private final GoogleAuthenticator oneStep = around(1);
    private final GoogleAuthenticator twoSteps = around(2);
    private final GoogleAuthenticator search = around(Tokens.SEARCH_REACH);

    @Benchmark
    public int generate(CpuMeter meter) {
        return oneStep.getTotpPassword(secrets.get(meter.next()), NOW_MILLIS);
    }

    @Benchmark
    public boolean verifyOneStepAround(CpuMeter meter) {
        return oneStep.authorize(secrets.get(meter.next()), Tokens.WRONG_NUMBER, NOW_MILLIS);
    }

    @Benchmark
    public boolean verifyTwoStepsAround(CpuMeter meter) {
        return twoSteps.authorize(secrets.get(meter.next()), Tokens.WRONG_NUMBER, NOW_MILLIS);
    }

    @Benchmark
    public boolean search(CpuMeter meter) {
        return search.authorize(secrets.get(meter.next()), Tokens.WRONG_NUMBER, NOW_MILLIS);
    }

    private static GoogleAuthenticator around(int reach) {
        return new GoogleAuthenticator(new GoogleAuthenticatorConfigBuilder()
                .setTimeStepSizeInMillis(Tokens.STEP_SECONDS * 1000L)
                .setWindowSize(2 * reach + 1)
                .build());
    }
}
