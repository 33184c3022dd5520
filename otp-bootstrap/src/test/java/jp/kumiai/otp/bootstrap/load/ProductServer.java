package jp.kumiai.otp.bootstrap.load;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresAddress;
import jp.kumiai.otp.bootstrap.DataDirectory;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.DatabaseServer;
import jp.kumiai.otp.bootstrap.seed.SeedKeyFile;

/**
 * The product on a PostgreSQL server, or on its embedded database.
 *
 * @param folder of the key, and of the embedded database
 * @param url of the database on a server
 * @param holders of each turn, whose codes are good for once
 * @param javaOptions as an operator gives them in {@code OTP_JAVA_OPTIONS}
 */
record ProductServer(Path folder, Option<String> url, int holders, List<String> javaOptions) implements OtpServer {

    private static final int REQUESTS_OF_A_WARM_UP = 6;

    /**
     * Enters the users of so many turns, and of a warm-up before them. Their sessions last for a quarter of an hour from
     * now. Its Java has the options in {@code OTP_JAVA_OPTIONS}.
     */
    static ProductServer with(Path folder, Option<String> url, int holders, int turns)
            throws IOException, InterruptedException {
        ShippedProduct.prepare(folder.resolve("prepare.log"));
        String options = System.getenv().getOrDefault("OTP_JAVA_OPTIONS", "");
        ProductServer server = new ProductServer(
                folder, url, holders, List.of(options.split(" ", -1)).reject(String::isEmpty));
        SeedKeyFile.create(server.key(), new SecureRandom());
        DataPlace place = new DataPlace(
                DataDirectory.at(folder),
                url.map(at -> new DatabaseServer(PostgresAddress.of(at, "postgres", Option.none()), 4)));
        Population.enter(place, server.key(), holders * (turns + 1));
        return server;
    }

    /** The same server with one more option for its Java. */
    ProductServer with(String javaOption) {
        return new ProductServer(folder, url, holders, javaOptions.append(javaOption));
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
        int port = RunningServer.freePort();
        long begun = System.nanoTime();
        Process process = ShippedProduct.start(
                javaOptions.asJava(), folder.resolve("otp.log"), arguments(port).asJava());
        return RunningServer.whenReady(process, begun, port, "/health/ready");
    }

    private List<String> arguments(int port) {
        return List.of(
                        "run",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.toString(),
                        "--key-file",
                        key().toString())
                .appendAll(url.toList().flatMap(at -> List.of("--database", at, "--database-user", "postgres")));
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
