package jp.kumiai.otp.application.testkit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** How threads of a clause end. */
final class EndOfThreads {

    private EndOfThreads() {}

    /**
     * Waits until they have done what they have begun. An interrupt would close the file of an embedded database, and every
     * clause after this one would be red.
     */
    static void await(ExecutorService threads) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            threads.shutdownNow();
        }
    }
}
