package jp.kumiai.otp.bootstrap;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.sealing.SealTrail;
import jp.kumiai.otp.application.session.SweepSessions;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done every minute or so, whoever asks for what: sweeping sessions, and sealing the audit trail. */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(5);
    private static final Duration SEAL_EVERY = Duration.ofMinutes(1);
    private static final long MAX_WAIT_SECONDS = 10;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Housekeeping::daemon);
    private final Duration sweepEvery;
    private final Duration sealEvery;

    Housekeeping() {
        this(SWEEP_EVERY, SEAL_EVERY);
    }

    /** With these pauses, of a millisecond or more, before each time. */
    Housekeeping(Duration sweepEvery, Duration sealEvery) {
        this.sweepEvery = sweepEvery;
        this.sealEvery = sealEvery;
    }

    void start(SweepSessions sessions, SealTrail trail) {
        every(sweepEvery, "sessions could not be swept", sessions::sweep);
        every(sealEvery, "the audit trail could not be sealed", () -> sealAll(trail));
    }

    private void sealAll(SealTrail trail) {
        Option<TrailSeal> seal = trail.seal();
        while (seal.isDefined() && !thread.isShutdown()) {
            seal = trail.seal();
        }
    }

    /** Work that fails is tried again next time; an exception would end it for ever. */
    private void every(Duration pause, String failure, Runnable work) {
        Future<?> unused = thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (PortUnavailable e) {
                        LOG.warn(failure, e);
                    } catch (RuntimeException e) {
                        LOG.error("{}, which is a bug", failure, e);
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "housekeeping");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits for what is under way: an interrupt would close the file of an embedded database. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("housekeeping goes on while the database is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
