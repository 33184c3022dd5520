package jp.kumiai.otp.application.brokenstore.planting;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.domain.version.Version;

/** A field of a state, however deep in it: what a store has a column for. Versions are none. */
public record Field(List<RecordComponent> path) {

    /** Every field of this record; options, lists and alternatives as a whole and, where they have fields, those too. */
    public static List<Field> of(Class<?> type) {
        return type.isSealed()
                ? List.of(type.getPermittedSubclasses()).flatMap(Field::of)
                : List.of(type.getRecordComponents()).flatMap(Field::at);
    }

    private static List<Field> at(RecordComponent component) {
        if (component.getType().equals(Version.class)) {
            return List.empty();
        }
        List<Field> itself = List.of(new Field(List.of(component)));
        List<Field> inside = isComposed(content(component))
                ? of(content(component)).map(field -> new Field(field.path.prepend(component)))
                : List.empty();
        return isComposed(component.getType()) && !component.getType().isSealed() ? inside : itself.appendAll(inside);
    }

    private static boolean isComposed(Class<?> type) {
        return type.isSealed() || (type.isRecord() && type.getRecordComponents().length > 1);
    }

    private static Class<?> content(RecordComponent component) {
        Type type = component.getGenericType();
        return type instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> content
                        && !Map.class.equals(generic.getRawType())
                ? content
                : component.getType();
    }

    /** True when every state has this field, not only those in which some option or alternative is there. */
    public boolean isAlwaysThere() {
        return path.dropRight(1).forAll(step -> step.getType().isRecord());
    }

    public Object of(Object state) {
        return path.foldLeft(state, Everywhere::part);
    }

    /** The state with something else in this field, or the same state if it does not have the field or allow it. */
    @SuppressWarnings("unchecked")
    public <S> S in(S state, UnaryOperator<Object> next) {
        return (S) replaced(state, path, next);
    }

    /** The state with a little less in this field, or with something else if it must be there. */
    public <S> S lost(S state) {
        S less = in(state, Loss::of);
        return less.equals(state) ? in(state, Loss::inside) : less;
    }

    public boolean isOptional() {
        return path.last().getType().equals(Option.class);
    }

    /** The state with something in this optional field where there was nothing. */
    public <S> S invented(S state) {
        return in(state, value -> Invention.unlessThere(path.last(), value));
    }

    private static Object replaced(Object value, List<RecordComponent> path, UnaryOperator<Object> next) {
        if (path.isEmpty()) {
            return next.apply(value);
        }
        if (value instanceof Option<?> option) {
            return option.map(each -> replaced(each, path, next));
        }
        if (value instanceof List<?> list) {
            return list.map(each -> replaced(each, path, next));
        }
        return path.head().getDeclaringRecord().isInstance(value)
                ? Everywhere.rebuilt(
                        (Record) value,
                        (component, part) ->
                                component.getName().equals(path.head().getName())
                                        ? replaced(part, path.tail(), next)
                                        : part)
                : value;
    }

    @Override
    public String toString() {
        return path.map(step -> step.getDeclaringRecord().getEnclosingClass() == null
                        ? step.getName()
                        : step.getDeclaringRecord().getSimpleName() + ' ' + step.getName())
                .mkString(".");
    }
}
