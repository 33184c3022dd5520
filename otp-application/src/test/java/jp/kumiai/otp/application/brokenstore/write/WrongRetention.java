package jp.kumiai.otp.application.brokenstore.write;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.asking;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.testkit.RetentionContract;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.retention.OldestRecords;
import jp.kumiai.otp.domain.retention.RecordCount;

/** Stores that remove other old records than they should, or tell of it what is not true. */
public final class WrongRetention {

    private static final String OF_EVENTS = "removesEventsThatAreOlderThanTheirInstantAndNoOthers";
    private static final String OF_REQUESTS = "removesRequestsThatAreOlderThanTheirInstantAndNoOthers";

    private WrongRetention() {}

    public static List<BrokenStore> all() {
        return shifted("remove", 1, "removes", OF_EVENTS, OF_REQUESTS)
                .appendAll(shifted("remove", -1, "keeps", OF_EVENTS, OF_REQUESTS))
                .appendAll(shifted("count", 1, "counts", "countsWhatIsOlderThanItsInstant"))
                .appendAll(shifted("count", -1, "does not count", "countsWhatIsOlderThanItsInstant"))
                .append(new BrokenStore(
                        "takes the oldest request for the oldest event",
                        answering(
                                Retention.class,
                                "oldest",
                                (OldestRecords oldest) -> new OldestRecords(oldest.request(), oldest.request())),
                        RetentionContract.class,
                        "tellsWhenTheOldestOfEachKindIsFrom"))
                .append(removing(
                        "removes the newest of the old events first",
                        WrongRetention::newestFirst,
                        "removesTheOldestEventsFirstAndNoMoreThanTheLimit",
                        "removesTheEventsOfACommitInTheirOrder"))
                .append(removing(
                        "removes at most a thousand, whatever the limit",
                        call -> call.with(1, Math.min(1_000, call.<Integer>argument(1)))
                                .proceed(),
                        "countsAndRemovesThousandsAtOnce"))
                .append(removing(
                        "removes every event that is like one it removes",
                        WrongRetention::allAlike,
                        "removesNoMoreThanTheLimitOfEventsThatAreAlike"))
                .append(new BrokenStore(
                        "removes whatever was answered under the ID of an old request",
                        WrongRetention::removingByTheId,
                        RetentionContract.class,
                        "keepsWhatOthersWereAnsweredUnderTheIdOfARemovedRequest"))
                .append(removing(
                        "removes sessions that are as old as the records",
                        call -> {
                            CutOffs before = call.argument(0);
                            int swept = call.store().sessionSweep().removeIdle(before.events(), before.events());
                            return swept < 0 ? RecordCount.NONE : call.proceed();
                        },
                        "touchesNothingElseHoweverOld"))
                .append(removing(
                        "tells of as many as it could have removed",
                        call -> telling(call, count -> new RecordCount(call.argument(1), call.argument(1))),
                        "appendsTheEventOfWhatWasRemoved"))
                .append(removing(
                        "leaves no event when it finds nothing to remove",
                        call -> call.store().retention().count(call.argument(0)).equals(RecordCount.NONE)
                                ? RecordCount.NONE
                                : call.proceed(),
                        "appendsTheEventOfHavingRemovedNothing"))
                .append(removing(
                        "removes before it knows what to tell",
                        WrongRetention::beforeItsEvent,
                        "removesNothingWithoutItsEvent"))
                .append(new BrokenStore(
                        "never takes the ID of a removed request again",
                        WrongRetention::rememberingIds,
                        RetentionContract.class,
                        "letsTheIdOfARemovedRequestBeUsedAgainAndNoOther"));
    }

    private static BrokenStore removing(String sentence, Fault fault, String... clauses) {
        return new BrokenStore(sentence, only(Retention.class, "remove", fault), RetentionContract.class, clauses);
    }

    /** Of events and of requests; the last clause is the one for both when there is only one. */
    private static List<BrokenStore> shifted(String method, int micros, String what, String... clauses) {
        String where = micros > 0 ? " at the very bound" : " just before the bound";
        return List.of(
                shifted(
                        what + " events" + where,
                        method,
                        before -> new CutOffs(shifted(before.events(), micros), before.requests()),
                        clauses[0]),
                shifted(
                        what + " requests" + where,
                        method,
                        before -> new CutOffs(before.events(), shifted(before.requests(), micros)),
                        clauses[clauses.length - 1]));
    }

    private static BrokenStore shifted(String sentence, String method, UnaryOperator<CutOffs> next, String clause) {
        return new BrokenStore(sentence, asking(Retention.class, method, 0, next), RetentionContract.class, clause);
    }

    private static Instant shifted(Instant bound, int micros) {
        return bound.plus(micros, ChronoUnit.MICROS);
    }

    /** Removes all of the old ones, and puts back those that would have gone first. */
    private static Object newestFirst(Call call) {
        CutOffs before = call.argument(0);
        int limit = call.argument(1);
        List<AuditEvent> old = call.store()
                .events()
                .filter(event -> event.at().isBefore(before.events()))
                .sortBy(AuditEvent::at);
        RecordCount all = call.with(1, Integer.MAX_VALUE).proceedAs();
        call.store().given(old.dropRight(limit).foldLeft(Changes.NONE, Changes::event));
        return new RecordCount(Math.min(limit, old.size()), all.requests());
    }

    private static Object telling(Call call, UnaryOperator<RecordCount> other) {
        Function<RecordCount, AuditEvent> event = call.argument(2);
        return call.with(2, event.compose(other)).proceed();
    }

    private static Object beforeItsEvent(Call call) {
        Function<RecordCount, AuditEvent> event = call.argument(2);
        Function<RecordCount, AuditEvent> any =
                count -> AuditEvent.ofBank(Instant.EPOCH, AuditEvent.Kind.RECORDS_REMOVED, "", Option.none());
        RecordCount removed = call.with(2, any).proceedAs();
        call.store().given(Changes.NONE.event(event.apply(removed)));
        return removed;
    }

    private static Object allAlike(Call call) {
        CutOffs before = call.argument(0);
        List<AuditEvent> old = call.store()
                .events()
                .filter(event -> event.at().isBefore(before.events()))
                .sortBy(AuditEvent::at);
        Set<AuditEvent> first = old.take(call.<Integer>argument(1)).toSet();
        return call.with(1, Math.max(call.<Integer>argument(1), old.count(first::contains)))
                .proceed();
    }

    /** Finds no answer any more under an ID that an old request had. */
    private static Fault removingByTheId() {
        ArrayList<HandledRequest> answered = new ArrayList<>();
        HashSet<RequestId> removed = new HashSet<>();
        return call -> {
            if (call.port().equals(Commits.class)) {
                answered.addAll(call.<Changes>argument(0).requests().asJava());
            }
            if (call.isOf(Retention.class, "remove")) {
                CutOffs before = call.argument(0);
                removed.addAll(List.ofAll(answered)
                        .filter(request -> request.at().isBefore(before.requests()))
                        .map(request -> request.key().id())
                        .asJava());
            }
            boolean gone = call.isOf(Snapshots.class, "request")
                    && removed.contains(call.<RequestKey>argument(0).id());
            return gone ? Option.none() : call.proceed();
        };
    }

    private static Fault rememberingIds() {
        HashSet<RequestKey> taken = new HashSet<>();
        return call -> {
            if (!call.port().equals(Commits.class)) {
                return call.proceed();
            }
            List<RequestKey> keys = call.<Changes>argument(0).requests().map(HandledRequest::key);
            return keys.exists(key -> !taken.add(key)) ? Commits.Outcome.STALE : call.proceed();
        };
    }
}
