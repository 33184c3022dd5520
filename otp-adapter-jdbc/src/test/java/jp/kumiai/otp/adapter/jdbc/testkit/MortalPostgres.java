package jp.kumiai.otp.adapter.jdbc.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@link PostgresServer} that can be killed with -9, all of its processes, and started again on what its disk holds. Not
 * thread-safe.
 */
public final class MortalPostgres implements AutoCloseable {

    private static final int MAX_TRIES = 100;
    private static final int PATIENCE_MILLIS = 100;
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final PostgresServer server;
    private final Path data;
    private final List<String> command;
    private final int port;

    private MortalPostgres(PostgresServer server, Path data, List<String> command, int port) {
        this.server = server;
        this.data = data;
        this.command = command;
        this.port = port;
    }

    /**
     * Starts one; takes a few seconds.
     *
     * @param data where its files are; an empty folder, or none yet
     */
    public static MortalPostgres start(PostgresMajor major, Path data) {
        return start(major, data, Map.of());
    }

    /**
     * Starts one; takes a few seconds.
     *
     * @param data where its files are; an empty folder, or none yet
     * @param settings beside the usual ones, as they stand in {@code postgresql.conf}
     */
    public static MortalPostgres start(PostgresMajor major, Path data, Map<String, String> settings) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            settings.forEach(builder::setServerConfig);
            EmbeddedPostgres server = builder.setPgBinaryResolver(major.binaries())
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
            return new MortalPostgres(
                    new PostgresServer(server), data, command(read(data.resolve("postmaster.opts"))), server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a new database on it, empty. */
    public String newDatabase() {
        return server.newDatabase();
    }

    /** The same, of a database as {@code docs/scaling.md} has it made. */
    public String newDatabaseAsAdvised() {
        return server.newDatabaseAsAdvised();
    }

    /** kill -9 of the server and of everything it started. */
    public void kill() {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    /** The server and everything it started. */
    public List<ProcessHandle> processes() {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(
                        read(data.resolve("postmaster.pid")).lines().findFirst().orElseThrow()))
                .orElseThrow();
        // all of them at once: when the parent is gone nobody tells who its children were
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    /**
     * Starts it again. It listens when this returns, and recovers before it answers. As long as those who were killed still
     * hold its port it ends at once, and is started once more.
     */
    public void restart() {
        Path log = data.resolve("restart.log");
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            try {
                forgetTheDead();
                Process server = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                while (!server.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    if (listens() && server.isAlive()) {
                        return;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException(read(log));
    }

    private boolean listens() {
        try {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where nobody collects the dead, their process numbers stay, and the new server would wait for them to go. */
    private void forgetTheDead() throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (Files.exists(lock)) {
            List<String> lines = Files.readAllLines(lock);
            Files.delete(lock);
            String folder = lines.get(4);
            if (!folder.isEmpty()) {
                Files.deleteIfExists(Path.of(folder, ".s.PGSQL." + lines.get(3) + ".lock"));
            }
        }
    }

    private static List<String> command(String options) {
        List<String> words =
                QUOTED.matcher(options).results().map(MortalPostgres::word).toList();
        // the server refuses to run as root
        return System.getProperty("user.name", "").equals("root")
                ? Stream.concat(Stream.of("unshare", "-U"), words.stream()).toList()
                : words;
    }

    private static String word(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
