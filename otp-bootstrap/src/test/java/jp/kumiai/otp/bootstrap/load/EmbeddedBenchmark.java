package jp.kumiai.otp.bootstrap.load;

import io.vavr.control.Option;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * The product on its embedded database beside one-row updates of a database of the same kind, equally safe, in turns. The
 * product is asked over HTTP; the updates are called in the process that has the database. Only the ratios mean anything
 * elsewhere.
 *
 * <p>Arguments: users for each turn, seconds of a turn, rounds.
 */
public final class EmbeddedBenchmark {

    private static final int CONNECTIONS = 64;
    private static final int THREADS = 8;
    private static final double WARM_UP = 5;
    private static final PrintStream OUT = System.out;

    private EmbeddedBenchmark() {}

    public static void main(String... arguments) throws Exception {
        int holders = Integer.parseInt(arguments[0]);
        double seconds = Double.parseDouble(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("otp-embedded");
        ProductServer product = ProductServer.with(folder, Option.none(), holders, rounds);
        OneRowUpdates updates = OneRowUpdates.onH2(folder.resolve("yardstick"), holders * (rounds + 1));
        updates.prepare();
        Target target = new Target("11. codes a second, embedded : one-row updates", 1, 2.5);
        try (RunningServer running = product.start()) {
            Callers callers = new Callers(running.port(), CONNECTIONS);
            told("warm-up", callers.send(product.warmUp(Instant.now()), seconds * WARM_UP));
            told("warm-up, H2", new Clients(THREADS, seconds).run(updates::client));
            for (int round = 0; round < rounds; round++) {
                Measured raw = told("one-row, H2, 8 threads", new Clients(THREADS, seconds).run(updates::client));
                Measured codes = told(
                        "product, right codes, 64 connections",
                        callers.send(product.right(round, Instant.now()), seconds));
                target.measured(codes.perSecond() / raw.perSecond());
            }
        }
        OUT.println(target);
        updates.drop();
    }

    private static Measured told(String what, Measured measured) {
        OUT.printf(Locale.ROOT, "%-38s %s%n", what, measured);
        return measured;
    }
}
