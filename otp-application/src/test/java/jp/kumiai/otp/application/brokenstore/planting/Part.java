package jp.kumiai.otp.application.brokenstore.planting;

import io.vavr.collection.List;
import java.lang.reflect.RecordComponent;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.DeskChanges;

/** One of the lists that changes consist of. */
public record Part(Field list) {

    public static List<Part> all() {
        List<RecordComponent> parts = List.of(Changes.class.getRecordComponents());
        RecordComponent desk =
                parts.find(part -> part.getType().equals(DeskChanges.class)).get();
        List<Field> ofTheDesk =
                List.of(DeskChanges.class.getRecordComponents()).map(part -> new Field(List.of(desk, part)));
        return parts.remove(desk)
                .map(part -> new Field(List.of(part)))
                .appendAll(ofTheDesk)
                .map(Part::new);
    }

    public static Part named(String name) {
        return all().find(part -> part.toString().equals(name)).get();
    }

    public Changes without(Changes changes) {
        return with(changes, states -> List.empty());
    }

    /** The changes with another list in the place of this one. */
    public Changes with(Changes changes, UnaryOperator<List<?>> next) {
        return list.in(changes, states -> next.apply((List<?>) states));
    }

    public boolean isOfTheDesk() {
        return list.path().size() > 1;
    }

    public Changes only(Changes changes) {
        return all().reject(part -> part.toString().equals(toString()))
                .foldLeft(changes, (left, other) -> other.without(left));
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
