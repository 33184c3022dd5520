package jp.kumiai.otp.bootstrap.load;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresAddress;
import jp.kumiai.otp.adapter.jdbc.testkit.MortalPostgres;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.bootstrap.DataDirectory;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.DatabaseServer;
import jp.kumiai.otp.bootstrap.endtoend.ChildProcess;
import jp.kumiai.otp.bootstrap.seed.SeedKeyFile;

/** One of several cells under load: a PostgreSQL and a node of its own, with users who are logged in. */
final class LoadedCell implements AutoCloseable {

    private final MortalPostgres postgres;
    private final ChildProcess node;
    private final int port;

    private LoadedCell(MortalPostgres postgres, ChildProcess node) {
        this.postgres = postgres;
        this.node = node;
        this.port = node.port();
    }

    /** @param folder of its own, empty */
    static LoadedCell start(Path folder, int tokens) {
        return start(folder, tokens, Map.of(), Instant.now());
    }

    /**
     * Starts one.
     *
     * @param folder of its own, empty
     * @param settings of its PostgreSQL
     * @param lastUsed when its users were seen last; see {@link Population}
     */
    static LoadedCell start(Path folder, int tokens, Map<String, String> settings, Instant lastUsed) {
        MortalPostgres postgres = MortalPostgres.start(PostgresMajor.NEWEST, folder.resolve("postgres"), settings);
        String url = postgres.newDatabaseAsAdvised();
        Path key = folder.resolve("seed.key");
        SeedKeyFile.create(key, new SecureRandom());
        DataPlace place = new DataPlace(
                DataDirectory.at(folder),
                Option.some(new DatabaseServer(PostgresAddress.of(url, "postgres", Option.none()), 4)));
        Population.enter(place, key, tokens, lastUsed);
        return new LoadedCell(
                postgres,
                ChildProcess.startAsShipped(
                        "run",
                        "--port",
                        "0",
                        "--data",
                        folder.toString(),
                        "--database",
                        url,
                        "--database-user",
                        "postgres",
                        "--key-file",
                        key.toString()));
    }

    int port() {
        return port;
    }

    double nodeMillis() {
        return ProcessorTime.millisOf(ProcessHandle.of(node.pid()).stream());
    }

    double databaseMillis() {
        Stream<ProcessHandle> processes = postgres.processes().stream();
        return ProcessorTime.millisOf(processes);
    }

    @Override
    public void close() {
        node.close();
        postgres.close();
    }
}
