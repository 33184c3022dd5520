package jp.kumiai.otp.application.brokenstore.planting;

import io.vavr.collection.List;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.account.RepresentativeAccount;

/** What a store makes of nothing when it forgets to ask whether there is something: zeros, mostly. */
final class Invention {

    private static final int LONGEST = 20;

    private Invention() {}

    /** Something in the place of nothing in an optional field; what is there stays. */
    static Object unlessThere(RecordComponent optional, Object value) {
        Class<?> content = (Class<?>) ((ParameterizedType) optional.getGenericType()).getActualTypeArguments()[0];
        return ((Option<?>) value).isEmpty() ? of(content).headOption() : value;
    }

    /** What it may be, the first that the type allows. */
    private static Stream<Object> of(Class<?> type) {
        if (type.equals(Instant.class)) {
            return Stream.of(Instant.EPOCH);
        }
        if (type.equals(LocalDate.class)) {
            return Stream.of(LocalDate.EPOCH);
        }
        if (type.equals(RepresentativeAccount.class)) {
            return Stream.of(DataShoji.ACCOUNT);
        }
        if (type.equals(String.class)) {
            return Stream.rangeClosed(1, LONGEST).map("0"::repeat);
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants()).map(constant -> constant);
        }
        return type.isRecord() ? records(type) : Stream.of(type.equals(int.class) ? (Object) 0 : (Object) 0L);
    }

    private static Stream<Object> records(Class<?> type) {
        List<Class<?>> parts = List.of(type.getRecordComponents()).map(RecordComponent::getType);
        return parts.map(Invention::of)
                .foldLeft(Stream.of(List.empty()), Invention::combined)
                .flatMap(values -> made(type, parts, values));
    }

    private static Stream<List<Object>> combined(Stream<List<Object>> before, Stream<Object> next) {
        return before.flatMap(values -> next.map(values::append));
    }

    private static Option<Object> made(Class<?> type, List<Class<?>> parts, List<Object> values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parts.toJavaArray(Class<?>[]::new));
            return Option.some(constructor.newInstance(values.toJavaArray()));
        } catch (InvocationTargetException refused) {
            return Option.none();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
