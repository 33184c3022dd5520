package jp.kumiai.otp.domain.benchmark;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.TOTPGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.commons.codec.binary.Base32;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** {@code com.github.bastiaanjansen:otp-java}: one generator per token, made beforehand, as it is meant to be used. */
@State(Scope.Benchmark)
public class OtpJava {

    private final Instant now = Instant.ofEpochSecond(Tokens.STEP * Tokens.STEP_SECONDS);
    private final List<TOTPGenerator> generators = Tokens.as(this::generator);

    @Benchmark
    public String generate(CpuMeter meter) {
        return generators.get(meter.next()).at(now);
    }

    @Benchmark
    public boolean verifyOneStepAround(CpuMeter meter) {
        return generators.get(meter.next()).verify(Tokens.WRONG_CODE, 1);
    }

    @Benchmark
    public boolean verifyTwoStepsAround(CpuMeter meter) {
        return generators.get(meter.next()).verify(Tokens.WRONG_CODE, 2);
    }

    @Benchmark
    public boolean search(CpuMeter meter) {
        return generators.get(meter.next()).verify(Tokens.WRONG_CODE, Tokens.SEARCH_REACH);
    }

    private TOTPGenerator generator(byte[] secret) {
        return new TOTPGenerator.Builder(new Base32().encode(secret))
                .withHOTPGenerator(hotp -> hotp.withPasswordLength(6).withAlgorithm(HMACAlgorithm.SHA1))
                .withPeriod(Duration.ofSeconds(Tokens.STEP_SECONDS))
                .withClock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
    }
}
