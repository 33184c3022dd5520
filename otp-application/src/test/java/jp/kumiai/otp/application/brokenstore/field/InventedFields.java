package jp.kumiai.otp.application.brokenstore.field;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.writing;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Clause;
import jp.kumiai.otp.application.brokenstore.planting.Faults;
import jp.kumiai.otp.application.brokenstore.planting.Field;
import jp.kumiai.otp.application.brokenstore.planting.StateKind;
import jp.kumiai.otp.application.testkit.CommitsContract;
import jp.kumiai.otp.application.testkit.RoundTripContract;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.request.HandledRequest;

/** Stores that read something where nothing was written, for every optional field; and those that write too little. */
public final class InventedFields {

    /** What the kind of a form decides: a form cannot have more. */
    private static final List<String> DECIDED = List.of("form.reason", "form.requestedStart");

    private InventedFields() {}

    public static List<BrokenStore> all() {
        return List.of(StateKind.values())
                .flatMap(kind -> invented(kind.type(), kind.one(), LostFields.inserting(kind)))
                .appendAll(invented(
                        AuditEvent.class, "an event", Clause.of(CommitsContract.class, "appendsEventsWithEveryField")))
                .append(new BrokenStore(
                        "cuts text at 255 characters",
                        writing(String.class, text -> text.substring(0, Math.min(text.length(), 255))),
                        RoundTripContract.class,
                        "givesBackEveryFieldOfAUser",
                        "givesBackEveryFieldOfAContract"))
                .append(new BrokenStore(
                        "cuts the facts of events at 4000 characters",
                        writing(AuditEvent.class, event -> telling(event, InventedFields::cut)),
                        Clause.of(RoundTripContract.class, "givesBackEveryFieldOfAnEvent")
                                .appendAll(Clause.of(CommitsContract.class, "appendsEventsWithEveryField"))))
                .append(new BrokenStore(
                        "cuts answers at 4000 characters",
                        writing(HandledRequest.class, request -> answered(request, InventedFields::cut)),
                        RoundTripContract.class,
                        "givesBackEveryFieldOfAnAnsweredRequest"))
                .append(new BrokenStore(
                        "makes question marks of halves of characters in answers",
                        writing(
                                HandledRequest.class,
                                request -> answered(
                                        request,
                                        text -> new String(
                                                text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))),
                        RoundTripContract.class,
                        "givesBackEveryFieldOfAnAnsweredRequest"))
                .append(new BrokenStore(
                        "ends answers at NUL",
                        writing(
                                HandledRequest.class,
                                request -> new HandledRequest(
                                        request.key(),
                                        request.fingerprint(),
                                        request.answer().mapKeys(name -> name.replaceAll("\0.*", "")),
                                        request.at())),
                        RoundTripContract.class,
                        "givesBackEveryFieldOfAnAnsweredRequest"))
                .append(new BrokenStore(
                        "knows no letters beyond the first plane of Unicode",
                        writing(String.class, text -> text.replaceAll("[^\\u0000-\\uffff]", "?")),
                        RoundTripContract.class,
                        "givesBackEveryFieldOfAUser"))
                .append(new BrokenStore(
                        "takes empty text for none",
                        writing(
                                AuditEvent.class,
                                event -> with(event, event.facts().filterValues(value -> !value.isEmpty()))),
                        RoundTripContract.class,
                        "givesBackEveryFieldOfAnEvent"))
                .append(new BrokenStore(
                        "cuts instants to the second",
                        writing(Instant.class, instant -> instant.truncatedTo(ChronoUnit.SECONDS)),
                        RoundTripContract.class,
                        "givesBackInstantsToTheMicrosecond",
                        "givesBackEveryFieldOfASession",
                        "givesBackEveryFieldOfAnAnsweredRequest"));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 4_000));
    }

    private static AuditEvent telling(AuditEvent event, UnaryOperator<String> next) {
        return with(event, event.facts().mapValues(next));
    }

    private static AuditEvent with(AuditEvent event, Map<String, String> facts) {
        return new AuditEvent(event.at(), event.kind(), event.actor(), event.contract(), event.serial(), facts);
    }

    private static HandledRequest answered(HandledRequest request, UnaryOperator<String> next) {
        return new HandledRequest(
                request.key(), request.fingerprint(), request.answer().mapValues(next), request.at());
    }

    private static List<BrokenStore> invented(Class<?> type, String called, List<Clause> named) {
        return LostFields.fields(type)
                .filter(Field::isOptional)
                .reject(field -> DECIDED.contains(field.toString()))
                .map(field -> new BrokenStore(
                        "makes the " + field + " of " + called + " up where there is none",
                        Faults.writing(LostFields.asObjects(type), field::invented),
                        named));
    }
}
