package jp.kumiai.otp.adapter.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stands between the adapter and a real database, so that a test can have any call of a connection go wrong. */
public final class Interposed {

    private Interposed() {}

    /** What happens instead of a call. */
    @FunctionalInterface
    public interface Instead {

        /** Answers a call, or throws; {@code really} makes the call after all. */
        @Nullable
        Object of(Method method, Call really) throws Throwable;
    }

    /** The call itself. */
    @FunctionalInterface
    public interface Call {

        @Nullable
        Object make() throws Throwable;
    }

    /** Connections of this source, each call of which is told to {@code instead}. */
    public static DataSource on(DataSource source, Instead instead) {
        return proxy(DataSource.class, source, (method, really) -> {
            Object answer = method.getName().equals("getConnection") ? instead.of(method, really) : really.make();
            return answer instanceof Connection connection ? proxy(Connection.class, connection, instead) : answer;
        });
    }

    /** Connections of this source that are handed out without auto-commit. */
    public static DataSource withoutAutoCommit(DataSource source) {
        return proxy(DataSource.class, source, (method, really) -> {
            Object answer = really.make();
            if (answer instanceof Connection connection) {
                connection.setAutoCommit(false);
            }
            return answer;
        });
    }

    private static <T> T proxy(Class<T> type, T target, Instead instead) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> instead.of(method, () -> {
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                })));
    }
}
