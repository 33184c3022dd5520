package jp.kumiai.otp.bootstrap.load;

import io.vavr.control.Option;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresAddress;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.bootstrap.DataDirectory;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.DatabaseServer;
import jp.kumiai.otp.bootstrap.endtoend.ChildProcess;

/**
 * The running product on PostgreSQL beside one-row updates on the same server, in turns, on the same cores as the load.
 * Only the ratios mean anything elsewhere.
 *
 * <p>Arguments: tokens, seconds of a turn, rounds, PostgreSQL's {@code shared_buffers}.
 */
public final class LoadBenchmark {

    private static final int CONNECTIONS = 64;
    private static final double WARM_UP = 4;
    /** Of each holder, twice as many: fewer than suspend a token. */
    private static final int WRONG_CODES = 3;

    private static final List<Integer> YARDSTICK = List.of(8, 32, 64);
    private static final PrintStream OUT = System.out;

    private final int tokens;
    private final int seconds;
    private final String url;
    private final OneRowUpdates updates;
    private final Target right = new Target("6. right codes a second : best one-row update", 0.8, 1.4);
    private final Target wrong = new Target("6. the same of wrong codes, each of them counted", 0.8, 1.4);

    private LoadBenchmark(int tokens, int seconds, String url) {
        this.tokens = tokens;
        this.seconds = seconds;
        this.url = url;
        this.updates = OneRowUpdates.onPostgres(url, tokens);
    }

    public static void main(String... arguments) throws Exception {
        int tokens = argument(arguments, 0, 200_000);
        int seconds = argument(arguments, 1, 10);
        int rounds = argument(arguments, 2, 2);
        String sharedBuffers = arguments.length > 3 ? arguments[3] : "1GB";
        try (PostgresServer server =
                PostgresServer.start(PostgresMajor.NEWEST, Map.of("shared_buffers", sharedBuffers))) {
            new LoadBenchmark(tokens, seconds, server.newDatabaseAsAdvised()).run(rounds);
        }
    }

    private static int argument(String[] arguments, int position, int otherwise) {
        return arguments.length > position ? Integer.parseInt(arguments[position]) : otherwise;
    }

    private void run(int rounds) throws Exception {
        Path folder = Files.createTempDirectory("otp-load");
        Path key = folder.resolve("seed.key");
        populate(folder, key);
        updates.prepare();
        try (ChildProcess node = ChildProcess.startAsShipped(
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
                key.toString())) {
            int port = node.port();
            int share = tokens / (rounds + 1);
            warmUp(port, share);
            for (int round = 1; round <= rounds; round++) {
                double best = yardstick();
                int first = round * share;
                Verifications rightCodes = Verifications.right(first, share, Instant.now(), "r" + round);
                right.measured(product("product, right codes", port, rightCodes) / best);
                Verifications wrongCodes = Verifications.wrong(first, share, "w" + round);
                wrong.measured(product("product, wrong codes", port, wrongCodes) / best);
            }
        }
        OUT.println(right);
        OUT.println(wrong);
    }

    /** Until the compiler has seen everything: on two cores that takes more than a minute. */
    private void warmUp(int port, int share) throws Exception {
        warmUp(port, Verifications.right(0, share, Instant.now(), "warm"));
        for (int round = 1; round <= WRONG_CODES; round++) {
            warmUp(port, Verifications.wrong(0, share, "warmer" + round));
        }
    }

    private void warmUp(int port, Verifications codes) throws Exception {
        Measured measured = new Callers(port, CONNECTIONS).send(codes, seconds * WARM_UP);
        OUT.printf(Locale.ROOT, "%-32s %s%n", "warm-up", measured);
    }

    private void populate(Path folder, Path key) {
        DataPlace place = new DataPlace(
                DataDirectory.at(folder),
                Option.some(new DatabaseServer(PostgresAddress.of(url, "postgres", Option.none()), 4)));
        jp.kumiai.otp.bootstrap.seed.SeedKeyFile.create(key, new SecureRandom());
        OUT.printf(Locale.ROOT, "entering %,d users with a token and a session each%n", tokens);
        Population.enter(place, key, tokens);
    }

    /** The best rate of this round. */
    private double yardstick() throws Exception {
        Flushes.tell(OUT);
        double best = 0;
        for (int clients : YARDSTICK) {
            Measured jdbc = new Clients(clients, seconds / 2.0).run(updates::client);
            best = Math.max(best, jdbc.perSecond());
            OUT.printf(Locale.ROOT, "%-32s %s%n", "one-row, JDBC, " + clients + " clients", jdbc);
            for (PgBench pgbench : PgBench.on(url, tokens)) {
                double tps = pgbench.perSecond(clients, Math.max(1, seconds / 2));
                best = Math.max(best, tps);
                OUT.printf(Locale.ROOT, "%-32s %,8.0f/s%n", "one-row, pgbench, " + clients + " clients", tps);
            }
        }
        return best;
    }

    private double product(String name, int port, Verifications verifications) throws Exception {
        Measured measured = new Callers(port, CONNECTIONS).send(verifications, seconds);
        OUT.printf(Locale.ROOT, "%-32s %s%n", name, measured);
        return measured.perSecond();
    }
}
