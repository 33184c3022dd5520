package jp.kumiai.otp.adapter.jdbc.testkit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what others bring about, by asking again and again; never for an amount of time. */
public final class Eventually {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private Eventually() {}

    /**
     * Returns once it is true.
     *
     * @throws IllegalStateException when it is still false after half a minute
     */
    public static void isTrue(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > AT_MOST.toNanos()) {
                throw new IllegalStateException("not so after " + AT_MOST + ": " + what);
            }
            Thread.onSpinWait();
        }
    }
}
