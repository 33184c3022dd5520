package jp.kumiai.otp.bootstrap;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.session.SweepSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done every few minutes, whoever asks for what: today, sweeping sessions. */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Housekeeping::daemon);

    void start(SweepSessions sessions) {
        Future<?> unused = thread.scheduleWithFixedDelay(
                () -> sweep(sessions), EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** A sweep that fails is tried again next time; an exception would end them all. */
    private static void sweep(SweepSessions sessions) {
        try {
            sessions.sweep();
        } catch (PortUnavailable e) {
            LOG.warn("sessions could not be swept", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "housekeeping");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
