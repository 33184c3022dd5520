package jp.kumiai.otp.domain.totp;

import io.vavr.collection.List;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The codes that one key shows, step by step (RFC 4226 section 5.3).
 *
 * <p><b>Security guarantees.</b> {@link #matching} computes every code of the window, whether or not an earlier one
 * matched, and compares each as one number, so it takes the same time for whatever differs wherever.
 *
 * <p>For one thread and one call: every step is written into the same array.
 */
final class Codes {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final Hmac hmac;
    private final int digits;
    private final int numberOfCodes;
    private final byte[] message = new byte[Long.BYTES];

    Codes(Hmac hmac, TotpParameters parameters) {
        this.hmac = hmac;
        this.digits = parameters.digits();
        this.numberOfCodes = parameters.numberOfCodes();
    }

    OneTimePassword at(TimeStep step) {
        return OneTimePassword.ofNumber(number(step.value()), digits);
    }

    /** All steps of the window whose code is {@code entered}, the smallest first. */
    List<TimeStep> matching(StepWindow window, OneTimePassword entered) {
        int wanted = entered.length() == digits ? entered.number() : -1;
        List<TimeStep> matching = List.empty();
        for (long step = window.last().value(); step >= window.first().value(); step--) {
            if (number(step) == wanted) {
                matching = matching.prepend(new TimeStep(step));
            }
        }
        return matching;
    }

    /** Four bytes at the offset that the last nibble names, top bit off, modulo 10^digits. */
    private int number(long step) {
        LONG.set(message, 0, step);
        byte[] hash = hmac.of(message);
        int offset = hash[hash.length - 1] & 0x0f;
        return ((int) INT.get(hash, offset) & 0x7fffffff) % numberOfCodes;
    }
}
