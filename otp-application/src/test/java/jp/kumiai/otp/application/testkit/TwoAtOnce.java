package jp.kumiai.otp.application.testkit;

import io.vavr.collection.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Two threads that do the same at the same time. */
final class TwoAtOnce {

    private TwoAtOnce() {}

    /**
     * What became of each.
     *
     * @param act of the first thread, 1, and of the second, 2
     */
    static <O> List<O> both(IntFunction<O> act) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<O>> calls = List.of(1, 2).map(number -> () -> {
            start.await(1, TimeUnit.MINUTES);
            return act.apply(number);
        });
        try {
            List<O> outcomes = List.empty();
            for (Future<O> outcome : executor.invokeAll(calls.asJava())) {
                outcomes = outcomes.append(outcome.get());
            }
            return outcomes;
        } finally {
            EndOfThreads.await(executor);
        }
    }
}
