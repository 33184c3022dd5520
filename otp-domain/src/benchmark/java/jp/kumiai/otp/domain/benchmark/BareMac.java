package jp.kumiai.otp.domain.benchmark;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What is left when everything but the JCA's HMAC is taken away: one {@link Mac} kept by one thread, one key of the JCA
 * per token, codes as numbers. It is no library, and not thread-safe: how near one can come, not how to do it.
 */
@State(Scope.Thread)
public class BareMac {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final List<SecretKey> keys = Tokens.as(secret -> new SecretKeySpec(secret, "HmacSHA1"));
    private final byte[] message = new byte[Long.BYTES];
    private final byte[] hash = new byte[20];
    private final Mac mac;

    public BareMac() {
        try {
            mac = Mac.getInstance("HmacSHA1");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    public int generate(CpuMeter meter) throws GeneralSecurityException {
        mac.init(keys.get(meter.next()));
        return code(Tokens.STEP);
    }

    @Benchmark
    public boolean verifyOneStepAround(CpuMeter meter) throws GeneralSecurityException {
        return matches(meter, 1);
    }

    @Benchmark
    public boolean verifyTwoStepsAround(CpuMeter meter) throws GeneralSecurityException {
        return matches(meter, 2);
    }

    @Benchmark
    public boolean search(CpuMeter meter) throws GeneralSecurityException {
        return matches(meter, Tokens.SEARCH_REACH);
    }

    private boolean matches(CpuMeter meter, int reach) throws GeneralSecurityException {
        mac.init(keys.get(meter.next()));
        boolean matched = false;
        for (long step = Tokens.STEP - reach; step <= Tokens.STEP + reach; step++) {
            matched |= code(step) == Tokens.WRONG_NUMBER;
        }
        return matched;
    }

    private int code(long step) throws GeneralSecurityException {
        LONG.set(message, 0, step);
        mac.update(message, 0, message.length);
        mac.doFinal(hash, 0);
        int offset = hash[hash.length - 1] & 0x0f;
        return ((int) INT.get(hash, offset) & 0x7fffffff) % 1_000_000;
    }
}
