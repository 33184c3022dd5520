package jp.kumiai.otp.application.brokenstore.planting;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Puts something else in the place of every value of a type, however deep in records, lists and options it lies. */
public final class Everywhere {

    private Everywhere() {}

    @SuppressWarnings("unchecked")
    public static <R, T> R in(R root, Class<T> type, UnaryOperator<T> next) {
        return (R) replaced(root, type, next);
    }

    private static <T> Object replaced(Object value, Class<T> type, UnaryOperator<T> next) {
        if (type.isInstance(value)) {
            return next.apply(type.cast(value));
        }
        if (value instanceof Option<?> option) {
            return option.map(each -> replaced(each, type, next));
        }
        if (value instanceof List<?> list) {
            return list.map(each -> replaced(each, type, next));
        }
        return value instanceof Record tuple ? rebuilt(tuple, part -> replaced(part, type, next)) : value;
    }

    /** The record with other components; the same one when it does not allow them. */
    static Object rebuilt(Record value, UnaryOperator<Object> next) {
        return rebuilt(value, (component, part) -> next.apply(part));
    }

    static Object rebuilt(Record value, PartByPart next) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] parts = Arrays.stream(components)
                .map(component -> next.apply(component, part(value, component)))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return value.getClass().getDeclaredConstructor(types).newInstance(parts);
        } catch (InvocationTargetException e) {
            return value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object part(Object value, RecordComponent component) {
        try {
            return Objects.requireNonNull(component.getAccessor().invoke(value));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    interface PartByPart {

        Object apply(RecordComponent component, Object part);
    }
}
