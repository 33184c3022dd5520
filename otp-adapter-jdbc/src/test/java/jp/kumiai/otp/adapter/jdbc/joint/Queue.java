package jp.kumiai.otp.adapter.jdbc.joint;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Threads that come one after the other: the next one once the last one waits. */
final class Queue implements AfterEachCallback {

    private final ArrayList<Thread> threads = new ArrayList<>();

    /** Does this in a thread of its own; returns when the thread waits for somebody, or is done. */
    <T> Future<T> waits(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task);
        threads.add(thread);
        thread.start();
        while (!task.isDone() && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }

    static <T> T get(Future<T> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
