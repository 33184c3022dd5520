package jp.kumiai.otp.application.brokenstore.write;

import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.brokenstore.planting.Part;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.ParallelTrailContract;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.retention.RecordCount;
import jp.kumiai.otp.domain.token.Token;

/**
 * Stores whose trail is right once everybody is done, and wrong for whoever looks meanwhile. So that this does not depend on
 * chance, each waits in between until somebody has looked.
 */
public final class LateTrails {

    private LateTrails() {}

    public static List<BrokenStore> all() {
        return List.of(
                store(
                        "writes events in a second transaction after the states",
                        () -> inTwoSteps(Commits.class, "commit", LateTrails::statesThenEvents),
                        "tellsOfACommitAsSoonAsItsStatesShowAndNotBefore"),
                store(
                        "tells of a delivery in a second transaction after its tokens",
                        () -> inTwoSteps(TokenStock.class, "add", LateTrails::tokensThenEvent),
                        "tellsOfADeliveryAsSoonAsItsTokensAreThereAndNotBefore"),
                store(
                        "tells of a removal in a second transaction after it",
                        () -> inTwoSteps(Retention.class, "remove", LateTrails::removalThenEvent),
                        "removesRecordsAndTellsOfItInOneAct"),
                store(
                        "takes the trail for complete up to now while a commit is under way",
                        LateTrails::settlingTooEarly,
                        "isCompleteUpToWhereItHasSettledWhileOthersCommit"),
                store(
                        "lets commits wait until the trail is read",
                        LateTrails::lockingWhileReading,
                        "readsTheTrailWithoutHoldingUpACommit"));
    }

    private static BrokenStore store(String sentence, Supplier<Fault> fault, String clause) {
        return new BrokenStore(sentence, fault, ParallelTrailContract.class, clause);
    }

    /** Something done in two steps, with a look between them. */
    @FunctionalInterface
    private interface Steps {

        Object answer(Call call, Looks between);
    }

    private static Fault inTwoSteps(Class<?> port, String method, Steps steps) {
        Looks looks = new Looks();
        return call -> {
            if (call.isOf(TrailSeals.class, "read")) {
                looks.count();
            }
            return call.isOf(port, method) ? steps.answer(call, looks) : call.proceed();
        };
    }

    private static Object statesThenEvents(Call call, Looks between) {
        Part events = Part.named("events");
        Changes changes = call.argument(0);
        Object outcome = call.with(0, events.without(changes)).proceed();
        if (outcome == Outcome.COMMITTED) {
            between.await();
            call.store().given(events.only(changes));
        }
        return outcome;
    }

    private static Object tokensThenEvent(Call call, Looks between) {
        call.store().given(call.<List<Token>>argument(0).foldLeft(Changes.NONE, Changes::token));
        between.await();
        call.store().given(Changes.NONE.event(call.argument(2)));
        return TokenStock.Outcome.ADDED;
    }

    private static Object removalThenEvent(Call call, Looks between) {
        Function<RecordCount, AuditEvent> event = call.argument(2);
        Function<RecordCount, AuditEvent> another =
                removed -> event.apply(removed).with("name", "");
        RecordCount removed = call.with(2, another).proceedAs();
        between.await();
        call.store().given(Changes.NONE.event(event.apply(removed)));
        return removed;
    }

    private static Fault settlingTooEarly() {
        Looks looks = new Looks();
        AtomicBoolean underWay = new AtomicBoolean();
        return call -> {
            if (call.isOf(Commits.class, "commit")) {
                underWay.set(true);
                looks.await();
                Object outcome = call.proceed();
                underWay.set(false);
                return outcome;
            }
            if (call.isOf(TrailSeals.class, "settled")) {
                looks.count();
                Instant settled = call.proceedAs();
                return underWay.get() ? settled.plus(Duration.ofDays(1)) : settled;
            }
            return call.proceed();
        };
    }

    private static Fault lockingWhileReading() {
        ReentrantLock lock = new ReentrantLock();
        return call -> {
            if (!call.isOf(TrailSeals.class, "read") && !call.isOf(Commits.class, "commit")) {
                return call.proceed();
            }
            lock.lock();
            try {
                return call.proceed();
            } finally {
                lock.unlock();
            }
        };
    }

    /** How often somebody has looked. */
    private static final class Looks {

        /** One of them begins and ends in between. */
        private static final int ENOUGH = 3;

        private final AtomicInteger looks = new AtomicInteger();

        void count() {
            looks.incrementAndGet();
        }

        /** Waits for some more, unless nobody looks at all; whoever found something wrong looks no more. */
        void await() {
            int before = looks.get();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
            while (before > 0 && looks.get() < before + ENOUGH && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }
}
