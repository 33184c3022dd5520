package jp.kumiai.otp.adapter.jdbc.joint;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The place of one caller in a {@link Gathering}: what they ask, and later their answer.
 *
 * @param <I> what is asked
 * @param <O> the answer
 */
public final class Place<I, O> {

    private final I item;
    private final Thread caller = Thread.currentThread();
    private volatile @Nullable O answer;
    private volatile @Nullable RuntimeException fault;
    private volatile boolean called;

    Place(I item) {
        this.item = item;
    }

    /** What is asked. */
    public I item() {
        return item;
    }

    /** Lets the caller go with this answer. */
    public void settle(O given) {
        answer = given;
        LockSupport.unpark(caller);
    }

    /** Throws this to the caller. */
    public void fail(RuntimeException thrown) {
        fault = thrown;
        LockSupport.unpark(caller);
    }

    boolean isSettled() {
        return answer != null || fault != null;
    }

    /** Whether this is the answer, as far as there is one. */
    boolean hasAnswer(O expected) {
        return expected.equals(answer);
    }

    /** Has the caller look whether it is their turn to lead. */
    void call() {
        called = true;
        LockSupport.unpark(caller);
    }

    /** Waits until there is an answer, or until this place is called. */
    void await() {
        boolean interrupted = false;
        while (!isSettled() && !called) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        called = false;
        if (interrupted) {
            caller.interrupt();
        }
    }

    O answer() {
        RuntimeException thrown = fault;
        if (thrown != null) {
            throw thrown;
        }
        O given = answer;
        if (given == null) {
            throw new IllegalStateException("not settled yet");
        }
        return given;
    }
}
