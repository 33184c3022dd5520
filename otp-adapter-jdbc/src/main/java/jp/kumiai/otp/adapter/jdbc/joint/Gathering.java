package jp.kumiai.otp.adapter.jdbc.joint;

import io.vavr.collection.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Has the requests that arrive while others are served be served together.
 *
 * <ol>
 *   <li>a caller takes a place in the queue
 *   <li>when nobody leads, the caller leads: what is in the queue now is served, in the caller's own thread
 *   <li>else the caller waits; meanwhile others arrive, which makes the next service a larger one
 *   <li>whoever has led calls the next one in the queue to lead
 * </ol>
 *
 * There is no timer and no thread of its own, so a lone caller waits for nobody. Thread-safe.
 *
 * @param <I> what is asked
 * @param <O> the answer
 */
public final class Gathering<I, O> {

    private final ConcurrentLinkedQueue<Place<I, O>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();
    private final Consumer<List<Place<I, O>>> service;

    /**
     * @param service settles places of this list, the first of them in any case; called by one thread at a time
     */
    public Gathering(Consumer<List<Place<I, O>>> service) {
        this.service = service;
    }

    /** The answer; a fault of the service is thrown to everybody who was served by it. */
    public O ask(I item) {
        Place<I, O> mine = new Place<>(item);
        queue.add(mine);
        try {
            while (!mine.isSettled()) {
                if (led.compareAndSet(false, true)) {
                    lead(mine);
                } else {
                    mine.await();
                }
            }
            return mine.answer();
        } finally {
            queue.remove(mine);
        }
    }

    private void lead(Place<I, O> mine) {
        try {
            if (!mine.isSettled()) {
                service.accept(waiting());
            }
        } finally {
            queue.removeIf(Place::isSettled);
            led.set(false);
            callNext();
        }
    }

    /** Who waits now and has no answer yet, first come first. */
    List<Place<I, O>> waiting() {
        return List.ofAll(queue).reject(Place::isSettled);
    }

    private void callNext() {
        Place<I, O> next = queue.peek();
        if (next != null) {
            next.call();
        }
    }
}
