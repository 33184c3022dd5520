package jp.kumiai.otp.adapter.jdbc.faults;

import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.util.function.Function;
import jp.kumiai.otp.application.testkit.StoreUnderTest;
import jp.kumiai.otp.domain.audit.AuditEvent;

/**
 * What the callers of a store were told, to be held against what is in it afterwards. Immutable.
 *
 * @param acknowledged what they were told is committed
 * @param unknown what ended in a fault when it was to be committed
 */
record Told(List<Acceptance> acknowledged, List<Acceptance> unknown) {

    /** Acknowledged, and not there. */
    List<Acceptance> lostIn(StoreUnderTest store) {
        Set<AuditEvent> there = store.events().toSet();
        return acknowledged.reject(acceptance -> there.contains(acceptance.event())
                && store.snapshots().request(acceptance.request()).isDefined());
    }

    /** Acknowledged more than once: one step of one token, each time to another request. */
    Seq<List<Acceptance>> acceptedTwice() {
        return moreThanOnce(
                acknowledged, acceptance -> Tuple.of(acceptance.read().serial(), acceptance.step()));
    }

    /** There more than once: one step of one token. */
    Seq<List<AuditEvent>> storedTwiceIn(StoreUnderTest store) {
        return moreThanOnce(
                store.events(), event -> Tuple.of(event.serial(), event.facts().get("step")));
    }

    /** There, though nobody was told so or had to take it for possible. */
    List<AuditEvent> unexplainedIn(StoreUnderTest store) {
        Set<AuditEvent> explained =
                acknowledged.appendAll(unknown).map(Acceptance::event).toSet();
        return store.events().reject(explained::contains);
    }

    private static <T> Seq<List<T>> moreThanOnce(List<T> all, Function<T, Object> what) {
        return all.groupBy(what).values().filter(same -> same.size() > 1);
    }
}
