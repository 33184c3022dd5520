package jp.kumiai.otp.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.testkit.StoreUnderTest;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/** Threads that accept the next codes of a few tokens until they are stopped, and keep what they were told. */
final class Load implements AutoCloseable {

    private static final int THREADS = 8;
    private static final long PATIENCE_SECONDS = 60;

    static final Vector<SerialNumber> TOKENS =
            Vector.rangeClosed(1, 12).map(number -> new SerialNumber(String.valueOf(90_000_000 + number)));

    private final Snapshots snapshots;
    private final Commits commits;
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    private final Queue<Acceptance> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Acceptance> unknown = new ConcurrentLinkedQueue<>();
    private final Semaphore news = new Semaphore(0);
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Future<?>> threads;
    private volatile boolean over;

    private Load(StoreUnderTest store) {
        this.snapshots = store.snapshots();
        this.commits = store.commits();
        this.threads = List.range(0, THREADS).map(number -> executor.submit(() -> acceptCodes(number)));
    }

    /** The tokens that it uses, new ones. */
    static Changes tokens() {
        return TOKENS.map(serial -> TokenBuilder.aToken().numbered(serial).build())
                .foldLeft(Changes.NONE, Changes::token);
    }

    static Load on(StoreUnderTest store) {
        return new Load(store);
    }

    private void acceptCodes(int thread) {
        for (int turn = thread; !over; turn++) {
            read(TOKENS.get(turn % TOKENS.size())).forEach(this::accept);
        }
    }

    /** None when nothing can be read, in which case nothing is asked for either. */
    private Option<Token> read(SerialNumber serial) {
        try {
            return snapshots.token(serial);
        } catch (PortUnavailable e) {
            return Option.none();
        }
    }

    private void accept(Token read) {
        Acceptance acceptance = Acceptance.of(read, "r-" + requests.incrementAndGet());
        try {
            if (commits.commit(acceptance.changes()) == Commits.Outcome.COMMITTED) {
                acknowledged.add(acceptance);
                news.release();
            }
        } catch (PortUnavailable e) {
            unknown.add(acceptance);
        }
    }

    /** Waits until so many more were acknowledged. */
    void awaitAcknowledged(int count) throws InterruptedException {
        news.drainPermits();
        assertThat(news.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("%s more were acknowledged", count)
                .isTrue();
    }

    /** Stops it, waits for every answer, and returns what they were. */
    Told stop() throws InterruptedException, ExecutionException {
        over = true;
        for (Future<?> thread : threads) {
            thread.get();
        }
        return new Told(List.ofAll(acknowledged), List.ofAll(unknown));
    }

    @Override
    public void close() {
        over = true;
        executor.shutdown();
    }
}
