package jp.kumiai.otp.application.brokenstore.content;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.asking;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.RecordedEventsContract;
import jp.kumiai.otp.domain.sealing.RecordedEvent;

/** Stores that read something else than what was recorded, or take the trail for complete when it is not. */
public final class WrongRecordings {

    private static final String BOUNDS = "readsFromOneInstantOnAndUpToAnotherThatIsNotIncluded";
    private static final String ORDER = "readsInTheOrderOfTheRecordingAndThenOfTheKeys";
    private static final String IN_A_COMMIT = "readsTheEventsOfACommitInTheirOrderWhenTheyWereRecordedAtOneInstant";
    private static final String ONCE = "givesEveryEventOnceAndThoseThatAreAlikeAsOftenAsTheyHappened";
    private static final String KEYS = "tellsEveryEventFromEveryOtherByItsKey";
    private static final String COMPLETE = "isCompleteUpToWhereItHasSettledWheneverEventsHappened";
    private static final String AFTER_A_REMOVAL = "readsWhatIsLeftOfARemovalAsItWasAndTheEventThatTellsOfIt";
    private static final String THREAD = "readsOnTheThreadThatAsksAndLetsTheReaderThrow";

    private WrongRecordings() {}

    public static List<BrokenStore> all() {
        return List.of(bounds(), order(), events(), removals(), settling()).flatMap(stores -> stores);
    }

    private static List<BrokenStore> bounds() {
        return List.of(
                store("reads what was recorded at the end", shifted(1, 1), BOUNDS),
                store("reads nothing that was recorded a microsecond before the end", shifted(1, -1), BOUNDS),
                store("reads nothing that was recorded at the beginning", shifted(0, 1), BOUNDS),
                store("reads what was recorded a microsecond before the beginning", shifted(0, -1), BOUNDS));
    }

    private static List<BrokenStore> order() {
        return List.of(
                store("reads what was recorded last first", giving(List::reverse), ORDER, AFTER_A_REMOVAL),
                store("reads by when events happened", sorted(RecordedEvent::at), ORDER),
                store(
                        "reads by keys without the zeros before them",
                        giving(found -> found.map(event -> with(event, event.recordedAt(), bare(event.key())))
                                .sorted(Comparator.comparing(RecordedEvent::recordedAt)
                                        .thenComparing(RecordedEvent::key))),
                        IN_A_COMMIT),
                store(
                        "gives keys that are in the order of the events only as numbers",
                        giving(found -> found.map(event -> with(event, event.recordedAt(), bare(event.key())))),
                        IN_A_COMMIT),
                store(
                        "reads a commit from the last event to the first",
                        giving(found -> found.reverse().sortBy(RecordedEvent::recordedAt)),
                        IN_A_COMMIT,
                        ORDER),
                store(
                        "reads facts in any order",
                        giving(found -> found.map(event -> with(
                                event,
                                event.facts()
                                        .toList()
                                        .reverse()
                                        .foldLeft(
                                                LinkedHashMap.<String, String>empty(),
                                                (facts, fact) -> facts.put(fact))))),
                        "givesEveryFieldOfAnEventAndItsFactsInTheirOrder"));
    }

    private static List<BrokenStore> events() {
        return List.of(
                store(
                        "reads the first event twice",
                        giving(found -> found.take(1).appendAll(found)),
                        ONCE),
                store("leaves out the last event", giving(found -> found.dropRight(1)), ONCE, IN_A_COMMIT),
                store(
                        "reads events that are alike only once",
                        giving(found -> found.distinctBy(event -> with(event, Instant.EPOCH, ""))),
                        ONCE),
                store(
                        "does not read the events of deliveries",
                        giving(found ->
                                found.reject(event -> event.facts().get("name").contains("delivered"))),
                        ONCE),
                store(
                        "takes the instant for a key",
                        giving(found -> found.map(event -> with(
                                event, event.recordedAt(), event.recordedAt().toString()))),
                        KEYS),
                store(
                        "takes the position in a commit for a key",
                        giving(found -> found.groupBy(RecordedEvent::recordedAt)
                                .values()
                                .flatMap(commit -> commit.zipWithIndex(
                                        (event, index) -> with(event, event.recordedAt(), "key " + index)))
                                .toList()
                                .sortBy(RecordedEvent::recordedAt)),
                        KEYS),
                store("reads on another thread", WrongRecordings::onAnotherThread, THREAD),
                store("goes on when the reader throws", WrongRecordings::goingOn, THREAD),
                new BrokenStore(
                        "reads the same once more as it did before the last commit",
                        WrongRecordings::late,
                        RecordedEventsContract.class,
                        "seesEveryCommitThatWasAcknowledged"));
    }

    private static List<BrokenStore> removals() {
        return List.of(
                new BrokenStore(
                        "reads what was removed as well",
                        WrongRecordings::neverForgetting,
                        RecordedEventsContract.class,
                        AFTER_A_REMOVAL),
                store(
                        "counts the events that are left to make their keys",
                        giving(found -> found.zipWithIndex(
                                (event, index) -> with(event, event.recordedAt(), String.format("%09d", index)))),
                        AFTER_A_REMOVAL),
                new BrokenStore(
                        "records anew what a removal leaves",
                        WrongRecordings::recordingAnew,
                        RecordedEventsContract.class,
                        AFTER_A_REMOVAL));
    }

    private static List<BrokenStore> settling() {
        return List.of(
                settling("settles a second before it is settled", settled -> settled.plusSeconds(1), COMPLETE),
                settling("never settles", settled -> Instant.EPOCH, "settlesAsFarAsWasRecordedOnceEveryCommitIsOver"),
                new BrokenStore(
                        "settles when its last event happened",
                        only(
                                TrailSeals.class,
                                "settled",
                                call -> call.store()
                                        .events()
                                        .lastOption()
                                        .map(event -> (Object) event.at())
                                        .getOrElse(Instant.EPOCH)),
                        RecordedEventsContract.class,
                        "neverSettlesForLessThanBefore"),
                store(
                        "takes for the recording when an event happened",
                        giving(found -> found.map(event -> with(event, event.at(), event.key()))),
                        COMPLETE));
    }

    private static BrokenStore store(String sentence, Supplier<Fault> fault, String... clauses) {
        return new BrokenStore(sentence, fault, RecordedEventsContract.class, clauses);
    }

    private static BrokenStore store(String sentence, Fault fault, String... clauses) {
        return store(sentence, only(TrailSeals.class, "read", fault), clauses);
    }

    private static BrokenStore settling(String sentence, UnaryOperator<Instant> next, String clause) {
        return store(sentence, answering(TrailSeals.class, "settled", next), clause);
    }

    private static Supplier<Fault> shifted(int bound, int micros) {
        return asking(TrailSeals.class, "read", bound, (Instant instant) -> instant.plus(micros, ChronoUnit.MICROS));
    }

    private static <K extends Comparable<K>> Supplier<Fault> sorted(Function<RecordedEvent, K> key) {
        return giving(found -> found.sortBy(key));
    }

    /** Gives something else to the reader. */
    private static Supplier<Fault> giving(UnaryOperator<List<RecordedEvent>> next) {
        return only(TrailSeals.class, "read", call -> give(next.apply(read(call)), call));
    }

    private static List<RecordedEvent> read(Call call) {
        ArrayList<RecordedEvent> found = new ArrayList<>();
        call.store().trailSeals().read(call.argument(0), call.argument(1), found::add);
        return List.ofAll(found);
    }

    private static Object give(List<RecordedEvent> events, Call call) {
        events.forEach(call.<Consumer<RecordedEvent>>argument(2));
        return events;
    }

    private static Object onAnotherThread(Call call) {
        try {
            return CompletableFuture.supplyAsync(call::proceed).join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private static Object goingOn(Call call) {
        try {
            return call.proceed();
        } catch (IllegalStateException swallowed) {
            return swallowed;
        }
    }

    private static Fault late() {
        HashMap<Object, List<RecordedEvent>> read = new HashMap<>();
        Fault fault = call -> {
            List<RecordedEvent> now = read(call);
            List<RecordedEvent> before = read.put(call.arguments().take(2), now);
            return give(before == null ? now : before, call);
        };
        return fault.in(TrailSeals.class, "read");
    }

    private static Fault neverForgetting() {
        ArrayList<RecordedEvent> ever = new ArrayList<>();
        Fault fault = call -> {
            ever.addAll(read(call).asJava());
            return give(LinkedHashSet.ofAll(ever).toList(), call);
        };
        return fault.in(TrailSeals.class, "read");
    }

    private static Fault recordingAnew() {
        ArrayList<Instant> removals = new ArrayList<>();
        return call -> {
            if (call.isOf(Retention.class, "remove")) {
                removals.add(call.store().trailSeals().settled());
            }
            return !removals.isEmpty() && call.isOf(TrailSeals.class, "read")
                    ? give(read(call).map(event -> with(event, removals.get(0), event.key())), call)
                    : call.proceed();
        };
    }

    private static String bare(String key) {
        return key.replaceFirst("^0+", "");
    }

    private static RecordedEvent with(RecordedEvent event, Instant recordedAt, String key) {
        return with(event, recordedAt, key, event.facts());
    }

    private static RecordedEvent with(RecordedEvent event, Map<String, String> facts) {
        return with(event, event.recordedAt(), event.key(), facts);
    }

    private static RecordedEvent with(RecordedEvent event, Instant recordedAt, String key, Map<String, String> facts) {
        return new RecordedEvent(
                recordedAt,
                key,
                event.at(),
                event.kind(),
                event.actorKind(),
                event.actorName(),
                event.contract(),
                event.serial(),
                facts);
    }
}
