package jp.kumiai.otp.bootstrap.load;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;

/**
 * How long a request takes that is alone, and one among half as many as there can be, beside what a lone client of JDBC
 * takes on the same PostgreSQL server, in turns. Only the ratios mean anything elsewhere.
 *
 * <p>Arguments: users for each turn, seconds of a turn, rounds.
 */
public final class LoneBenchmark {

    private static final int CONNECTIONS = 64;
    private static final int TURNS_OF_A_ROUND = 3;
    private static final double WARM_UP = 5;
    private static final PrintStream OUT = System.out;

    private final Target lone = new Target("9. p50 alone : SELECT and UPDATE alone", 1.15, 1.0);
    private final Target half = new Target("10. p99 at half the load : p50 of one UPDATE alone", 20, 10);

    private final Target control = new Target("10. the same of pgbench at half of its own", 20, 10);

    private final ProductServer product;
    private final OneRowUpdates updates;
    private final double seconds;
    private int turns;

    private LoneBenchmark(ProductServer product, OneRowUpdates updates, double seconds) {
        this.product = product;
        this.updates = updates;
        this.seconds = seconds;
    }

    public static void main(String... arguments) throws Exception {
        int holders = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[2]);
        int turns = rounds * TURNS_OF_A_ROUND;
        Path folder = Files.createTempDirectory("otp-lone");
        try (PostgresServer server = PostgresServer.start(PostgresMajor.NEWEST)) {
            String url = server.newDatabaseAsAdvised();
            ProductServer product = ProductServer.with(folder, Option.some(url), holders, turns);
            OneRowUpdates updates = OneRowUpdates.onPostgres(url, holders * (turns + 1));
            updates.prepare();
            new LoneBenchmark(product, updates, Double.parseDouble(arguments[1])).run(rounds);
        }
    }

    private void run(int rounds) throws Exception {
        try (RunningServer running = product.start()) {
            int port = running.port();
            told("warm-up", new Callers(port, CONNECTIONS).send(product.warmUp(Instant.now()), seconds * WARM_UP));
            for (int round = 0; round < rounds; round++) {
                round(port);
            }
        }
        Stream.of(lone, half, control).forEach(OUT::println);
    }

    private void round(int port) throws Exception {
        Flushes.tell(OUT);
        Measured update = told("JDBC, UPDATE, 1 client", new Clients(1, seconds).run(updates::client));
        Measured both = told("JDBC, SELECT and UPDATE, 1 client", new Clients(1, seconds).run(updates::readingClient));
        Measured alone = told("product, 1 connection", new Callers(port, 1).send(codes(), seconds));
        lone.measured(alone.millisAt(0.5) / both.millisAt(0.5));
        Measured most = told("product, 64 connections", new Callers(port, CONNECTIONS).send(codes(), seconds));
        PacedCallers paced = new PacedCallers(port, CONNECTIONS, most.perSecond() / 2);
        Measured some = told("product, half of that", paced.send(codes(), seconds));
        half.measured(some.millisAt(0.99) / update.millisAt(0.5));
        control(update.millisAt(0.5));
    }

    /** What the machine and the server let pass at such a load, without anything of ours. */
    private void control(double millisAlone) throws IOException, InterruptedException {
        for (PgBench pgbench : PgBench.on(updates.url(), updates.rows())) {
            double most = pgbench.perSecond(CONNECTIONS, (int) seconds);
            Measured some = told("pgbench, half of its most", pgbench.paced(CONNECTIONS, (int) seconds, most / 2));
            control.measured(some.millisAt(0.99) / millisAlone);
        }
    }

    private Requests codes() {
        return product.right(turns++, Instant.now());
    }

    private static Measured told(String what, Measured measured) throws IOException {
        OUT.printf(Locale.ROOT, "%-34s %s%n", what, measured);
        return measured;
    }
}
