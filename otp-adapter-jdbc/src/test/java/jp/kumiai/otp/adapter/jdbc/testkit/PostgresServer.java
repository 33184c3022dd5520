package jp.kumiai.otp.adapter.jdbc.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL from Maven artifacts, as durable as in production, for as long as the tests run. */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String ADVISED = " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'";

    private final EmbeddedPostgres server;

    PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts one; takes a few seconds. */
    public static PostgresServer start(PostgresMajor major) {
        return start(major, Map.of());
    }

    /**
     * Starts one; takes a few seconds.
     *
     * @param settings beside the usual ones, as they stand in {@code postgresql.conf}
     */
    public static PostgresServer start(PostgresMajor major, Map<String, String> settings) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            settings.forEach(builder::setServerConfig);
            return new PostgresServer(builder.setPgBinaryResolver(major.binaries())
                    // the library turns both off, and with them every promise that the tests are about
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "240")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a new database on it, empty. */
    public String newDatabase() {
        return newDatabase("");
    }

    /** The same, of a database as {@code docs/scaling.md} has it made. */
    public String newDatabaseAsAdvised() {
        return newDatabase(ADVISED);
    }

    private String newDatabase(String options) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + options);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?user=" + SUPERUSER;
    }

    /** A new connection to this address for each piece of work. */
    public static DataSource connectionsTo(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        return source;
    }

    @Override
    public void close() {
        writeOut();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library gives a server five seconds to end, and leaves its files behind when writing them takes longer. */
    private void writeOut() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException gone) {
            // a test has killed it, and it has nothing to write
        }
    }
}
