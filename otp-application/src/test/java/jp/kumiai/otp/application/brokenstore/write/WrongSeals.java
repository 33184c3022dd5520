package jp.kumiai.otp.application.brokenstore.write;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.asking;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.port.TrailSeals.Outcome;
import jp.kumiai.otp.application.testkit.TrailSealsContract;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/** Stores that keep other seals than they were given, or keep them in another way. */
public final class WrongSeals {

    private static final String BEGINNING = "beginsBeforeEverythingThatItRecordsAndNeverAnew";
    private static final String OLDER = "isNotOlderThanItsBeginningWhateverHappenedBefore";
    private static final String ANY_INSTANT = "takesSealsOfAnyInstantAndHasTheOneWithTheHighestNumberLast";
    private static final String BY_NUMBER = "tellsTheSealsAfterANumberByTheirNumbersAndNoMoreThanTheLimit";
    private static final String TAKEN = "refusesASealWhoseNumberIsTakenAndChangesNothing";
    private static final String APART = "keepsSealsOutOfTheTrailAndThroughEveryRemoval";

    private WrongSeals() {}

    public static List<BrokenStore> all() {
        return beginnings().appendAll(lasting()).appendAll(added());
    }

    private static List<BrokenStore> beginnings() {
        return List.of(
                store(
                        "begins after what it has recorded",
                        answering(TrailSeals.class, "beginning", (Instant beginning) -> beginning.plusSeconds(1)),
                        BEGINNING),
                store(
                        "begins anew whenever it is asked",
                        only(
                                TrailSeals.class,
                                "beginning",
                                call -> call.store().trailSeals().settled()),
                        BEGINNING),
                store(
                        "takes itself for older than its beginning",
                        answering(TrailSeals.class, "isOlderThanItsBeginning", (Boolean older) -> true),
                        OLDER),
                store(
                        "takes itself for older once an event happened before its beginning",
                        only(
                                TrailSeals.class,
                                "isOlderThanItsBeginning",
                                call -> call.store()
                                        .events()
                                        .exists(event -> event.at()
                                                .isBefore(call.store()
                                                        .trailSeals()
                                                        .beginning()))),
                        OLDER));
    }

    private static List<BrokenStore> lasting() {
        return List.of(
                store(
                        "has the seal up to the latest instant last",
                        last(call -> seals(call).maxBy(TrailSeal::until)),
                        ANY_INSTANT),
                store("has the first seal last", last(call -> seals(call).headOption()), ANY_INSTANT),
                store(
                        "sorts seals by their numbers as text to find the last",
                        last(call -> seals(call).maxBy(seal -> String.valueOf(seal.number()))),
                        ANY_INSTANT),
                store(
                        "sorts seals by their numbers as text",
                        only(
                                TrailSeals.class,
                                "after",
                                call -> seals(call)
                                        .filter(seal -> seal.number() > call.<Long>argument(0))
                                        .sortBy(seal -> String.valueOf(seal.number()))
                                        .take(call.argument(1))),
                        BY_NUMBER,
                        ANY_INSTANT),
                store(
                        "goes on with seals at the number instead of after it",
                        asking(TrailSeals.class, "after", 0, (Long number) -> number - 1),
                        BY_NUMBER),
                store(
                        "goes on with seals only after one that is there",
                        only(
                                TrailSeals.class,
                                "after",
                                call -> call.<Long>argument(0) == 0
                                                || seals(call).exists(seal -> seal.number() == call.<Long>argument(0))
                                        ? call.proceed()
                                        : List.empty()),
                        BY_NUMBER));
    }

    private static List<BrokenStore> added() {
        return List.of(
                store(
                        "tells that it added a seal whose number was taken",
                        only(TrailSeals.class, "add", call -> {
                            call.proceed();
                            return Outcome.ADDED;
                        }),
                        TAKEN),
                store("puts a seal in the place of the one that has its number", WrongSeals::overwriting, TAKEN),
                store(
                        "takes a seal that is there for the one to be added",
                        only(
                                TrailSeals.class,
                                "add",
                                call -> seals(call).contains(call.argument(0)) ? Outcome.ADDED : call.proceed()),
                        TAKEN),
                store(
                        "takes no seal with a number before the last",
                        refusing((last, seal) -> seal.number() < last.number()),
                        ANY_INSTANT,
                        BY_NUMBER),
                store(
                        "takes no seal up to an instant before that of the last",
                        refusing((last, seal) -> seal.until().isBefore(last.until())),
                        ANY_INSTANT),
                store(
                        "tells of every seal in the trail",
                        only(TrailSeals.class, "add", call -> {
                            call.store().given(Changes.NONE.event(sealed()));
                            return call.proceed();
                        }),
                        APART),
                store("removes seals together with old records", WrongSeals::removingSeals, APART));
    }

    private static BrokenStore store(String sentence, Supplier<Fault> fault, String... clauses) {
        return new BrokenStore(sentence, fault, TrailSealsContract.class, clauses);
    }

    private static Supplier<Fault> last(Fault fault) {
        return only(TrailSeals.class, "last", fault);
    }

    private static List<TrailSeal> seals(Call call) {
        return call.store().trailSeals().after(0, Integer.MAX_VALUE);
    }

    private static Fault overwriting() {
        HashMap<Long, TrailSeal> written = new HashMap<>();
        return call -> {
            if (call.isOf(TrailSeals.class, "add")) {
                written.put(call.<TrailSeal>argument(0).number(), call.argument(0));
            }
            return call.isOf(TrailSeals.class, "after")
                    ? call.<List<TrailSeal>>proceedAs().map(seal -> written.getOrDefault(seal.number(), seal))
                    : call.proceed();
        };
    }

    private static Supplier<Fault> refusing(Refusal refusal) {
        return only(TrailSeals.class, "add", call -> {
            Option<TrailSeal> last = call.store().trailSeals().last();
            return last.exists(before -> refusal.refuses(before, call.argument(0)))
                    ? Outcome.NUMBER_TAKEN
                    : call.proceed();
        });
    }

    private static Fault removingSeals() {
        AtomicBoolean removed = new AtomicBoolean();
        return call -> {
            removed.compareAndSet(false, call.isOf(Retention.class, "remove"));
            return removed.get() && call.isOf(TrailSeals.class, "after") ? List.empty() : call.proceed();
        };
    }

    private static AuditEvent sealed() {
        return AuditEvent.ofBank(Instant.EPOCH, AuditEvent.Kind.AUDIT_READ, "", Option.none());
    }

    @FunctionalInterface
    private interface Refusal {

        boolean refuses(TrailSeal last, TrailSeal next);
    }
}
