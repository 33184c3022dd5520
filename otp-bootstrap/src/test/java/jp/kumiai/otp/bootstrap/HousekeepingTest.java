package jp.kumiai.otp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vavr.control.Option;
import java.lang.Thread.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.jdbc.testkit.Eventually;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.sealing.SealedEvents;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Housekeeping that pauses for a millisecond only. */
class HousekeepingTest {

    private static final Duration PAUSE = Duration.ofMillis(1);

    private static final Option<TrailSeal> SEAL = Option.some(new TrailSeal(
            1,
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(60),
            new SealedEvents(0, Option.none(), "0".repeat(64)),
            Option.none(),
            "f".repeat(64)));

    private final Logger logger = (Logger) LoggerFactory.getLogger(Housekeeping.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private final Housekeeping housekeeping = new Housekeeping(PAUSE, PAUSE);
    private final Thread closing = new Thread(housekeeping::close, "closing");
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<String> ended = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        mayEnd.countDown();
        housekeeping.close();
        logger.detachAppender(log);
    }

    @Test
    void isClosedOnceWhatIsUnderWayHasEndedUninterrupted() throws InterruptedException {
        housekeeping.start(() -> work(0), Option::none);

        boolean waits = closeWhileAtWork();

        assertThat(waits).isTrue();
        assertThat(ended).containsExactly("by itself");
        assertThat(log.list).isEmpty();
    }

    @Test
    void setsNoOtherSealOnceItIsBeingClosed() throws InterruptedException {
        housekeeping.start(() -> 0, () -> work(SEAL));

        boolean waits = closeWhileAtWork();

        assertThat(waits).isTrue();
        assertThat(ended).hasSize(1);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new PortUnavailable("the database does not answer"), Level.WARN),
                arguments(new IllegalStateException("a bug"), Level.ERROR));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void triesAgainWhatFailedAndSaysSo(RuntimeException failure, Level level) {
        CountDownLatch times = new CountDownLatch(2);
        housekeeping.start(() -> 0, () -> {
            times.countDown();
            if (times.getCount() > 0) {
                throw failure;
            }
            return Option.none();
        });

        await(times);
        housekeeping.close();

        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(level);
    }

    /** Whether closing was not over when the work that is under way was allowed to end; returns when both are. */
    private boolean closeWhileAtWork() throws InterruptedException {
        await(begun);
        closing.start();
        Eventually.isTrue("closing waits or is over", () -> isWaitingOrOver(closing.getState()));
        boolean waits = closing.isAlive();
        mayEnd.countDown();
        closing.join();
        return waits;
    }

    private static boolean isWaitingOrOver(State state) {
        return state == State.TIMED_WAITING || state == State.TERMINATED;
    }

    private <T> T work(T result) {
        begun.countDown();
        try {
            assertThat(mayEnd.await(1, TimeUnit.MINUTES)).isTrue();
            ended.add("by itself");
        } catch (InterruptedException e) {
            ended.add("by an interrupt");
        }
        return result;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
