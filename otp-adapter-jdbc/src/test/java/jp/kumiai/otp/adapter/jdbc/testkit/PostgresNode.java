package jp.kumiai.otp.adapter.jdbc.testkit;

import io.vavr.collection.Map;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of a test's own, that may be killed and started again on what is left in its directory.
 *
 * <p>A kill ends its processes and not the machine: what it had handed to the operating system is still there, so that no
 * test sees whether it waited for the disk.
 */
public final class PostgresNode implements AutoCloseable {

    private static final String LOCK = "postmaster.pid";

    private final Path directory;
    private final Map<String, String> settings;
    private EmbeddedPostgres server;

    private PostgresNode(Path directory, Map<String, String> settings, EmbeddedPostgres server) {
        this.directory = directory;
        this.settings = settings;
        this.server = server;
    }

    /** Starts one; makes its directory when there is none. */
    public static PostgresNode start(Path directory, Map<String, String> settings) {
        return start(directory, settings, made -> {});
    }

    /**
     * Starts one.
     *
     * @param settings beside those of every node, written as on a command line
     * @param before what is done to the directory once it is there and before anybody uses it
     */
    static PostgresNode start(Path directory, Map<String, String> settings, Consumer<Path> before) {
        return new PostgresNode(directory, settings, process(directory, settings, 0, before));
    }

    private static EmbeddedPostgres process(
            Path directory, Map<String, String> settings, int port, Consumer<Path> before) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setDataDirectoryCustomizer(made -> before.accept(made.toPath()))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // its lock would outlive a kill
                .setServerConfig("unix_socket_directories", "''");
        settings.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** The address of the one database on it. */
    public String url() {
        return "jdbc:postgresql://localhost:" + port() + "/postgres?user=postgres";
    }

    /** Whether it answers this question by true. */
    boolean says(String question) {
        try (Connection connection = PostgresServer.connectionsTo(url()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has it do this. */
    public void tell(String order) {
        try (Connection connection = PostgresServer.connectionsTo(url()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(order);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it by SIGKILL, the first of its processes and then all others; returns when none runs any more. */
    public void kill() {
        Processes.kill(firstProcess());
        try {
            // it names a process that is gone, but that this machine may still list
            Files.delete(directory.resolve(LOCK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close();
    }

    /** Starts it again where it was, after it was killed. */
    public void restart() {
        server = process(directory, settings, port(), made -> {});
    }

    private long firstProcess() {
        try (Stream<String> lines = Files.lines(directory.resolve(LOCK))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
