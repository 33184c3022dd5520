package jp.kumiai.otp.adapter.jdbc.joint;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.RequestDecisions;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.SessionKey;

/**
 * Decides together what arrives together. A thread takes whoever has come while it was busy, and there is no timer, so a
 * lone caller waits for nobody. There may be a second one, which decides while the first waits for the store. Its turn:
 *
 * <ol>
 *   <li>one read for all of them
 *   <li>a decision for each; who changes nothing is answered
 *   <li>one commit for all of those that write different rows; the others come first in the next turn
 *   <li>who was committed is answered; who was stale comes again in the next turn
 * </ol>
 *
 * A store that does not answer is everybody's fault who waits for it. Thread-safe.
 */
public final class JointDecisions implements RequestDecisions, AutoCloseable {

    /** Larger ones gain nothing and make those in it wait. */
    private static final int MAX_TOGETHER = 128;

    private static final int IDLE_SECONDS = 10;
    private static final int MAX_END_SECONDS = 10;

    private final JointReads reads;
    private final JointCommits commits;
    private final ConcurrentLinkedQueue<JointRequest<?, ?>> queue = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads;
    private final int atOnce;
    private final AtomicInteger serving = new AtomicInteger();

    /** @param atOnce how many turns at a time, 1 or more */
    public JointDecisions(JointReads reads, JointCommits commits, int atOnce) {
        this.reads = reads;
        this.commits = commits;
        this.atOnce = atOnce;
        this.threads = threads(atOnce);
    }

    /** They end when nobody has come for a while, and begin again with the next. */
    private static ExecutorService threads(int number) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                number, number, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), JointDecisions::named);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "otp-decisions");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public <F, A> CompletionStage<Either<F, A>> settle(
            SessionKey session, RequestId request, Function<Option<RequestStanding>, Decision<F, A>> decide) {
        JointRequest<F, A> mine = new JointRequest<>(new JointReads.Asked(session, request), decide);
        queue.add(mine);
        callSomebody();
        return mine.answer();
    }

    /** Unless as many serve as may: whoever serves looks into the queue once more when they end. */
    private void callSomebody() {
        int already = serving.get();
        if (already < atOnce && serving.compareAndSet(already, already + 1)) {
            try {
                threads.execute(this::serveAll);
            } catch (RejectedExecutionException e) {
                serving.decrementAndGet();
                turnAway(new PortUnavailable("the store is closed", e));
            }
        }
    }

    /** Takes nobody more, and answers who is there already, for ten seconds at most. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(MAX_END_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serveAll() {
        try {
            List<JointRequest<?, ?>> turn = with(List.empty());
            while (turn.nonEmpty()) {
                turn = with(serve(turn));
            }
        } finally {
            serving.decrementAndGet();
            if (!queue.isEmpty()) { // they came after the last look, when nobody could be called
                callSomebody();
            }
        }
    }

    /** These, and behind them who has come meanwhile. */
    private List<JointRequest<?, ?>> with(List<JointRequest<?, ?>> first) {
        ArrayList<JointRequest<?, ?>> turn = new ArrayList<>(first.asJava());
        while (turn.size() < MAX_TOGETHER) {
            JointRequest<?, ?> next = queue.poll();
            if (next == null) {
                break;
            }
            turn.add(next);
        }
        return List.ofAll(turn);
    }

    /** Who is not answered by this turn. */
    private List<JointRequest<?, ?>> serve(List<JointRequest<?, ?>> turn) {
        try {
            decide(turn);
            List<JointRequest<?, ?>> open = turn.reject(JointRequest::isAnswered);
            new Halving<JointRequest<?, ?>>(commits, JointRequest::changes)
                    .commit(
                            Footprint.apart(open, request -> Footprint.ofUsers(request.changes())),
                            JointDecisions::tell,
                            JointRequest::fail);
        } catch (Throwable thrown) { // an Error too, or those who wait would wait for ever
            turn.forEach(request -> request.fail(thrown));
        }
        return turn.reject(JointRequest::isAnswered);
    }

    private void decide(List<JointRequest<?, ?>> turn) {
        try {
            turn.zip(reads.ofRequests(turn.map(JointRequest::asked)))
                    .forEach(both -> both._2.peekLeft(both._1::fail).peek(both._1::decide));
        } catch (PortUnavailable e) {
            turn.forEach(request -> request.fail(e));
            // and whoever waits behind them: they would ask the same store in vain, one time-out after the other
            turnAway(e);
        }
    }

    /** Everybody in the queue. */
    private void turnAway(PortUnavailable fault) {
        for (JointRequest<?, ?> next = queue.poll(); next != null; next = queue.poll()) {
            next.fail(fault);
        }
    }

    private static void tell(JointRequest<?, ?> request, Outcome outcome) {
        if (outcome == Outcome.COMMITTED) {
            request.committed();
        }
    }
}
