package jp.kumiai.otp.application.brokenstore.field;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.asking;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;

import io.vavr.collection.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Everywhere;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.brokenstore.planting.Field;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.RecordedEventsContract;
import jp.kumiai.otp.application.testkit.TrailSealsContract;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/** Stores that lose or make up a field of a seal, on its way in or out, or of an event on its way to whoever seals it. */
public final class LostSealing {

    private LostSealing() {}

    public static List<BrokenStore> all() {
        List<Field> ofSeals = Field.of(TrailSeal.class);
        List<Field> ofEvents = Field.of(RecordedEvent.class);
        return List.of(
                        ofSeals.map(field -> seal("adds a seal with less of its " + field, adding(field::lost))),
                        ofSeals.filter(Field::isOptional)
                                .map(field -> seal(
                                        "makes the " + field + " of a seal up where there is none",
                                        adding(field::invented))),
                        ofSeals.flatMap(field -> List.of("last", "after")
                                .map(method -> seal(
                                        "loses some of the " + field + " of a seal on the way from " + method,
                                        answering(
                                                TrailSeals.class,
                                                method,
                                                found -> Everywhere.in(found, TrailSeal.class, field::lost))))),
                        ofEvents.map(field ->
                                event("reads an event with less of its " + field, reading(field::lost), clause(field))),
                        ofEvents.filter(Field::isOptional)
                                .map(field -> event(
                                        "reads the " + field + " of an event where there is none",
                                        reading(field::invented),
                                        clause(field))))
                .flatMap(stores -> stores);
    }

    private static BrokenStore seal(String sentence, Supplier<Fault> fault) {
        return new BrokenStore(sentence, fault, TrailSealsContract.class, "givesBackEveryFieldOfASeal");
    }

    private static BrokenStore event(String sentence, Supplier<Fault> fault, String clause) {
        return new BrokenStore(sentence, fault, RecordedEventsContract.class, clause);
    }

    private static Supplier<Fault> adding(UnaryOperator<TrailSeal> next) {
        return asking(TrailSeals.class, "add", 0, next);
    }

    private static Supplier<Fault> reading(UnaryOperator<RecordedEvent> next) {
        return only(TrailSeals.class, "read", call -> {
            Consumer<RecordedEvent> reader = call.argument(2);
            Consumer<RecordedEvent> given = event -> reader.accept(next.apply(event));
            return call.with(2, given).proceed();
        });
    }

    private static String clause(Field field) {
        return switch (field.toString()) {
            case "recordedAt" -> "readsFromOneInstantOnAndUpToAnotherThatIsNotIncluded";
            case "key" -> "tellsEveryEventFromEveryOtherByItsKey";
            default -> "givesEveryFieldOfAnEventAndItsFactsInTheirOrder";
        };
    }
}
