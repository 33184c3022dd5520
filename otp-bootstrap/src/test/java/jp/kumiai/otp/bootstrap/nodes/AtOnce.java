package jp.kumiai.otp.bootstrap.nodes;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Callers who all start together; no answer is waited for before the next call is made. */
final class AtOnce implements AutoCloseable {

    private final int callers;
    private final ExecutorService threads;

    AtOnce(int callers) {
        this.callers = callers;
        this.threads = Executors.newFixedThreadPool(callers);
    }

    /** The answers in the order of the callers' numbers, which begin with zero. */
    <T> List<T> call(IntFunction<T> call) {
        CountDownLatch ready = new CountDownLatch(callers);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> answers = IntStream.range(0, callers)
                .mapToObj(i -> threads.submit(() -> {
                    ready.countDown();
                    start.await();
                    return call.apply(i);
                }))
                .toList();
        try {
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        start.countDown();
        return answers.stream().map(AtOnce::get).toList();
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
