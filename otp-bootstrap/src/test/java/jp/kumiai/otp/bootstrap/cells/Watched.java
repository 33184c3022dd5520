package jp.kumiai.otp.bootstrap.cells;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Every statement that is sent on watched connections, with its parameters. Thread-safe. */
final class Watched {

    /**
     * One that was sent.
     *
     * @param parameters all values, those of arrays one by one, as text
     */
    record Sent(String sql, List<String> parameters) {}

    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    /** What is in an array that was made for a parameter. */
    private final Map<Array, Object[]> arrays = new ConcurrentHashMap<>();

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    void forget() {
        sent.clear();
    }

    DataSource on(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (method, arguments, answer) -> answer instanceof Connection connection ? on(connection) : answer);
    }

    private Connection on(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, answer) -> {
            if (answer instanceof PreparedStatement statement) {
                return on(statement, String.valueOf(arguments[0]));
            }
            if (answer instanceof Array array) {
                arrays.put(array, (Object[]) arguments[1]);
            }
            return answer;
        });
    }

    private PreparedStatement on(PreparedStatement statement, String sql) {
        TreeMap<Integer, Object> parameters = new TreeMap<>();
        return proxy(PreparedStatement.class, statement, (method, arguments, answer) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length >= 2) {
                parameters.put((Integer) arguments[0], Objects.requireNonNullElse(arguments[1], ""));
            }
            if (method.getName().startsWith("execute") || method.getName().equals("addBatch")) {
                sent.add(new Sent(
                        sql, parameters.values().stream().flatMap(this::values).toList()));
            }
            return answer;
        });
    }

    private Stream<String> values(Object parameter) {
        // of those that were not made by JDBC, the text: they hold instants, days and identifiers
        Object[] elements = parameter instanceof Array array
                ? arrays.getOrDefault(array, new Object[] {array})
                : new Object[] {parameter};
        return Arrays.stream(elements).filter(Objects::nonNull).map(String::valueOf);
    }

    /** Is told of a call that was made, and says what is answered. */
    @FunctionalInterface
    private interface After {

        Object of(Method method, Object[] arguments, Object answer);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.of(method, arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }
}
