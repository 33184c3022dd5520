package jp.kumiai.otp.adapter.jdbc.joint;

import io.vavr.collection.List;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.decision.Changes;

/** Commits whose first one is held up until a test lets it go, and which note what was committed with what. */
final class HeldCommits implements JointCommits {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final ArrayList<List<Changes>> acts = new ArrayList<>();
    private Predicate<Changes> stale = changes -> false;
    private boolean answering = true;

    /** Those for which this holds are stale. */
    HeldCommits finding(Predicate<Changes> changed) {
        stale = changed;
        return this;
    }

    @Override
    public Outcome commit(Changes changes) {
        return commitTogether(List.of(changes)) ? Outcome.COMMITTED : Outcome.STALE;
    }

    @Override
    public boolean commitTogether(List<Changes> changes) {
        boolean first = begun.getCount() > 0;
        begun.countDown();
        if (first) {
            await(released);
        }
        return write(changes);
    }

    private synchronized boolean write(List<Changes> changes) {
        acts.add(changes);
        if (!answering) {
            throw new PortUnavailable("nobody knows");
        }
        return !changes.exists(stale);
    }

    void awaitTheFirst() {
        await(begun);
    }

    void release() {
        released.countDown();
    }

    synchronized void stopAnswering() {
        answering = false;
    }

    /** What was tried, in its order. */
    synchronized List<List<Changes>> acts() {
        return List.ofAll(acts);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
