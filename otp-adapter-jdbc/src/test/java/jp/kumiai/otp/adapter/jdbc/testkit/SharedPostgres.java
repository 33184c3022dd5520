package jp.kumiai.otp.adapter.jdbc.testkit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The PostgreSQL server that all tests of a run share, for those that want databases of their own on it. */
public final class SharedPostgres implements BeforeAllCallback {

    private final PostgresMajor major;
    private @Nullable PostgresServer server;

    private SharedPostgres(PostgresMajor major) {
        this.major = major;
    }

    public static SharedPostgres of(PostgresMajor major) {
        return new SharedPostgres(major);
    }

    /** The same server as long as the run lasts, which closes it. */
    public static PostgresServer in(ExtensionContext context, PostgresMajor major) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedPostgres.class))
                .computeIfAbsent(major, key -> PostgresServer.start(major), PostgresServer.class);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = in(context, major);
    }

    /** The address of a new database, empty. */
    public String newDatabase() {
        return Objects.requireNonNull(server, "no test has begun").newDatabase();
    }
}
