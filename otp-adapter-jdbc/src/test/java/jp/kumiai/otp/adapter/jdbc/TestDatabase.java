package jp.kumiai.otp.adapter.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.embedded.EmbeddedDatabase;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A database for the tests of one class: opened before the first of them, emptied before each, closed at the end of the
 * run.
 */
public final class TestDatabase implements BeforeAllCallback, BeforeEachCallback {

    private static final List<String> TABLES = List.of(
            "token",
            "banking_user",
            "contract",
            "session",
            "handled_request",
            "audit_event",
            "application",
            "loan",
            "debit",
            "fee_run",
            "staff_member",
            "staff_session",
            "departure",
            "departed_row",
            "departed_token",
            "arrival",
            "seed_key",
            "audit_seal");

    private static final String MANNERS_OF_POSTGRES =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_DELAY=-1";

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

    /** Opens a database; what the whole run shares is in the context. */
    @FunctionalInterface
    private interface Opening {

        Opened open(ExtensionContext context) throws SQLException;
    }

    private final Opening opening;
    private DataSource source = new JdbcDataSource();

    private TestDatabase(Opening opening) {
        this.opening = opening;
    }

    /** In memory, with a new connection for each piece of work. */
    public static TestDatabase inMemory() {
        return inMemory(List.empty());
    }

    /** The same, sorting text as English dictionaries do and not by code points. */
    public static TestDatabase inMemorySortingAsInEnglish() {
        return inMemory(List.of("SET COLLATION ENGLISH STRENGTH IDENTICAL"));
    }

    private static TestDatabase inMemory(List<String> settings) {
        return new TestDatabase(context -> {
            DataSource h2 = emptyInMemory();
            for (String setting : settings) {
                execute(h2, setting);
            }
            Schema.migrate(h2);
            return new Opened(h2, () -> execute(h2, "SHUTDOWN"));
        });
    }

    /** A database in memory without any table, until the end of the process. */
    public static DataSource emptyInMemory() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + MANNERS_OF_POSTGRES);
        return h2;
    }

    /** In a file, with a pool, as the product opens it. */
    public static TestDatabase inFile() {
        return new TestDatabase(context -> {
            Path directory = newDirectory();
            EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("otp"));
            return new Opened(database.dataSource(), () -> {
                database.close();
                delete(directory);
            });
        });
    }

    /** A database of its own on a real PostgreSQL, whose server the run shares, with a pool. */
    public static TestDatabase onPostgres(PostgresMajor major) {
        return new TestDatabase(context -> {
            PostgresServer server = SharedPostgres.in(context, major);
            HikariDataSource pool = new HikariDataSource();
            pool.setDataSource(PostgresServer.connectionsTo(server.newDatabase()));
            Schema.migrate(pool);
            return new Opened(pool, pool::close);
        });
    }

    public DataSource source() {
        return source;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        source = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestDatabase.class))
                .computeIfAbsent(this, key -> open(context), Opened.class)
                .source();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        empty();
    }

    /** Removes what a test has left. */
    public void empty() throws SQLException {
        for (String table : TABLES) {
            execute(source, "DELETE FROM " + table);
        }
    }

    private Opened open(ExtensionContext context) {
        try {
            return opening.open(context);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
