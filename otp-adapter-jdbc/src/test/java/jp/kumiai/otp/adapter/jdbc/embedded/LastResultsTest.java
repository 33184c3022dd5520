package jp.kumiai.otp.adapter.jdbc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two rows that are only ever written together, read one after the other while they are: the second is never the older one. */
@Tag("stochastic")
final class LastResultsTest {

    private static final int COMMITS = 500;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void areNoAnswersOnceSomebodyHasCommitted() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("otp"));
                Connection reader = database.dataSource().getConnection()) {
            make(reader);
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(database.dataSource()));
            while (!written.isDone()) {
                long first = read(reader, "one");
                assertThat(read(reader, "other")).isGreaterThanOrEqualTo(first);
            }
            assertThat(written).isCompleted();
        }
    }

    private static void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : new String[] {"one", "other"}) {
                statement.execute("CREATE TABLE " + table + " (id INTEGER PRIMARY KEY, commits BIGINT NOT NULL)");
                statement.execute("INSERT INTO " + table + " VALUES (1, 0)");
            }
        }
    }

    private static void write(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int commit = 0; commit < COMMITS; commit++) {
                statement.executeUpdate("UPDATE other SET commits = commits + 1");
                statement.executeUpdate("UPDATE one SET commits = commits + 1");
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long read(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT commits FROM " + table + " WHERE id = ?")) {
            statement.setInt(1, 1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
