package jp.kumiai.otp.adapter.jdbc.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@link PostgresServer} that can be killed with -9, all of its processes, and started again on what its disk holds. Not
 * thread-safe.
 */
public final class MortalPostgres implements AutoCloseable {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final PostgresServer server;
    private final Path data;
    private final List<String> command;

    private MortalPostgres(PostgresServer server, Path data, List<String> command) {
        this.server = server;
        this.data = data;
        this.command = command;
    }

    /**
     * Starts one; takes a few seconds.
     *
     * @param data where its files are; an empty folder, or none yet
     */
    public static MortalPostgres start(PostgresMajor major, Path data) {
        try {
            PostgresServer server = new PostgresServer(EmbeddedPostgres.builder()
                    .setPgBinaryResolver(major.binaries())
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start());
            return new MortalPostgres(server, data, command(read(data.resolve("postmaster.opts"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a new database on it, empty. */
    public String newDatabase() {
        return server.newDatabase();
    }

    /** kill -9 of the server and of everything it started. */
    public void kill() {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(
                        read(data.resolve("postmaster.pid")).lines().findFirst().orElseThrow()))
                .orElseThrow();
        // the children first: once the parent is gone nobody tells who they were
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** Starts it again; it recovers before it answers, and answers within seconds. */
    public void restart() {
        try {
            forgetTheDead();
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("restart.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
