package jp.kumiai.otp.bootstrap.load;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresAddress;
import jp.kumiai.otp.bootstrap.DataDirectory;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.DatabaseServer;
import jp.kumiai.otp.bootstrap.endtoend.ChildProcess;
import jp.kumiai.otp.bootstrap.seed.SeedKeyFile;

/**
 * The product on a PostgreSQL server. Its Java has the options in {@code OTP_JAVA_OPTIONS}, as {@code ./otp} gives them.
 *
 * @param folder of the key
 * @param url of the database
 * @param holders of each turn, whose codes are good for once
 */
record ProductServer(Path folder, String url, int holders) implements OtpServer {

    private static final int REQUESTS_OF_A_WARM_UP = 6;

    /**
     * Enters the users of so many turns, and of a warm-up before them. Their sessions last for a quarter of an hour from
     * now.
     */
    static ProductServer with(Path folder, String url, int holders, int turns) {
        ProductServer server = new ProductServer(folder, url, holders);
        SeedKeyFile.create(server.key(), new SecureRandom());
        DataPlace place = new DataPlace(
                DataDirectory.at(folder),
                Option.some(new DatabaseServer(PostgresAddress.of(url, "postgres", Option.none()), 4)));
        Population.enter(place, server.key(), holders * (turns + 1));
        return server;
    }

    private Path key() {
        return folder.resolve("seed.key");
    }

    @Override
    public String name() {
        return "product";
    }

    @Override
    public RunningServer start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ChildProcess node = ChildProcess.start(
                javaOptions(),
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
                key().toString());
        int port = node.port();
        double seconds = RunningServer.secondsUntilReady(begun, port, "/health/ready");
        return new RunningServer(ProcessHandle.of(node.pid()).orElseThrow(), port, seconds);
    }

    private static List<String> javaOptions() {
        String options = System.getenv().getOrDefault("OTP_JAVA_OPTIONS", "");
        return Arrays.stream(options.split(" ", -1))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    @Override
    public Requests warmUp(Instant now) {
        return Verifications.mixed(holders, holders * REQUESTS_OF_A_WARM_UP, 0, now);
    }

    @Override
    public Requests right(int turn, Instant now) {
        return Verifications.right(first(turn), holders, now, "r" + turn);
    }

    @Override
    public Requests wrong(int turn) {
        return Verifications.wrong(first(turn), holders, "w" + turn);
    }

    private int first(int turn) {
        return holders * (turn + 1);
    }
}
