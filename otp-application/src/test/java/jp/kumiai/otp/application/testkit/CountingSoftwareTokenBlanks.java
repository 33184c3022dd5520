package jp.kumiai.otp.application.testkit;

import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * Software tokens that can be foreseen, as only a test may: the first, the second, … Their secrets are those of
 * {@link DataShoji#seedOf}, so that a {@link KeyFob} shows their codes. Thread-safe.
 */
public final class CountingSoftwareTokenBlanks implements SoftwareTokenBlanks {

    private final AtomicInteger last = new AtomicInteger();

    @Override
    public Blank next() {
        SerialNumber serial = number(last.incrementAndGet());
        return new Blank(serial, DataShoji.seedOf(serial));
    }

    /** The serial number of the one that is, or was, the {@code n}th, counted from one. */
    public static SerialNumber number(int n) {
        return new SerialNumber("99%010d".formatted(n));
    }
}
