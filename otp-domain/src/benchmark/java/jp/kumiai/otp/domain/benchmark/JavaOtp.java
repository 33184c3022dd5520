package jp.kumiai.otp.domain.benchmark;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * {@code com.eatthepath:java-otp}, the fastest of the libraries and the yardstick. It makes codes and verifies none, so
 * the loop and the comparison, of numbers, are written here; the keys of the JCA are made beforehand.
 */
@State(Scope.Benchmark)
public class JavaOtp {

    private final List<Key> keys = Tokens.as(secret -> new SecretKeySpec(secret, "HmacSHA1"));
    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(Tokens.STEP_SECONDS), 6);
    private final Instant now = Instant.ofEpochSecond(Tokens.STEP * Tokens.STEP_SECONDS);

    @Benchmark
    public int generate(CpuMeter meter) throws InvalidKeyException {
        return generator.generateOneTimePassword(keys.get(meter.next()), now);
    }

    @Benchmark
    public boolean verifyOneStepAround(CpuMeter meter) throws InvalidKeyException {
        return matches(meter, 1);
    }

    @Benchmark
    public boolean verifyTwoStepsAround(CpuMeter meter) throws InvalidKeyException {
        return matches(meter, 2);
    }

    @Benchmark
    public boolean search(CpuMeter meter) throws InvalidKeyException {
        return matches(meter, Tokens.SEARCH_REACH);
    }

    private boolean matches(CpuMeter meter, int reach) throws InvalidKeyException {
        Key key = keys.get(meter.next());
        boolean matched = false;
        for (int step = -reach; step <= reach; step++) {
            Instant at = now.plusSeconds((long) step * Tokens.STEP_SECONDS);
            matched |= generator.generateOneTimePassword(key, at) == Tokens.WRONG_NUMBER;
        }
        return matched;
    }
}
