package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.embedded.EmbeddedDatabase;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A database for the tests of one class: opened before the first of them, emptied before each, closed at the end of the
 * run.
 */
public final class TestDatabase implements BeforeAllCallback, BeforeEachCallback {

    private static final List<String> TABLES = List.of("token", "banking_user", "contract", "session", "audit_event");

    /** How a database is given up. */
    @FunctionalInterface
    private interface Closing {

        void close() throws SQLException, IOException;
    }

    private record Opened(DataSource source, Closing closing) implements AutoCloseable {

        @Override
        public void close() throws SQLException, IOException {
            closing.close();
        }
    }

    private final Supplier<Opened> opening;
    private DataSource source = new JdbcDataSource();

    private TestDatabase(Supplier<Opened> opening) {
        this.opening = opening;
    }

    /** In memory, with a new connection for each piece of work. */
    public static TestDatabase inMemory() {
        return new TestDatabase(() -> {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
            Schema.migrate(h2);
            return new Opened(h2, () -> execute(h2, "SHUTDOWN"));
        });
    }

    /** In a file, with a pool, as the product opens it. */
    public static TestDatabase inFile() {
        return new TestDatabase(() -> {
            Path directory = newDirectory();
            EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("otp"));
            return new Opened(database.dataSource(), () -> {
                database.close();
                delete(directory);
            });
        });
    }

    public DataSource source() {
        return source;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        source = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestDatabase.class))
                .computeIfAbsent(this, key -> opening.get(), Opened.class)
                .source();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        for (String table : TABLES) {
            execute(source, "DELETE FROM " + table);
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("otp-test");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
