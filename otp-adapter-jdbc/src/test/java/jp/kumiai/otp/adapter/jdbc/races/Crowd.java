package jp.kumiai.otp.adapter.jdbc.races;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.domain.decision.Changes;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Threads that all commit at the same time, until the test is done. */
final class Crowd implements AfterEachCallback {

    private final int threads;
    private final ExecutorService executor;

    private Crowd(int threads) {
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(threads);
    }

    static Crowd of(int threads) {
        return new Crowd(threads);
    }

    /** Each thread commits the changes made for its number, from zero; one of them wins and all others are stale. */
    void assertOneWins(Commits commits, IntFunction<Changes> changes) throws Exception {
        List<Outcome> outcomes = atOnce(commits, changes);

        assertThat(outcomes.count(outcome -> outcome == Outcome.COMMITTED)).isEqualTo(1);
        assertThat(outcomes.count(outcome -> outcome == Outcome.STALE)).isEqualTo(threads - 1);
    }

    private List<Outcome> atOnce(Commits commits, IntFunction<Changes> changes) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Callable<Outcome>> calls = List.range(0, threads).map(number -> () -> {
            start.await();
            return commits.commit(changes.apply(number));
        });
        List<Outcome> outcomes = List.empty();
        for (Future<Outcome> outcome : executor.invokeAll(calls.asJava())) {
            outcomes = outcomes.append(outcome.get());
        }
        return outcomes;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        executor.shutdownNow();
    }
}
