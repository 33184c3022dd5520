package jp.kumiai.otp.bootstrap.load;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;

/**
 * What a node holds in its heap after the same load on more and more tokens, and a full collection. It is not to grow with
 * them.
 *
 * <p>Arguments: requests, as many as the smallest number of tokens or six times as many, and then the numbers of tokens.
 */
public final class HeapBenchmark {

    private static final int CONNECTIONS = 64;
    private static final double LONGEST = 50;
    private static final PrintStream OUT = System.out;

    private HeapBenchmark() {}

    public static void main(String... arguments) throws Exception {
        Target target = new Target("16. heap of a node : with the fewest tokens", 1.1, 1.0);
        try (PostgresServer server = PostgresServer.start(PostgresMajor.NEWEST)) {
            double fewest = 0;
            for (int i = 1; i < arguments.length; i++) {
                int tokens = Integer.parseInt(arguments[i]);
                double megabytes = heap(server.newDatabaseAsAdvised(), tokens, Integer.parseInt(arguments[0]));
                if (i == 1) {
                    fewest = megabytes;
                } else {
                    target.measured(megabytes / fewest);
                }
            }
        }
        OUT.println(target);
    }

    private static double heap(String url, int tokens, int requests) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("otp-heap");
        ProductServer product = ProductServer.with(folder, Option.some(url), tokens, 0);
        try (RunningServer running = product.start()) {
            Requests codes = Verifications.mixed(tokens, requests, 0, Instant.now());
            Measured measured = new Callers(running.port(), CONNECTIONS).send(codes, LONGEST);
            double megabytes = LiveHeap.megabytesOf(running.process());
            OUT.printf(Locale.ROOT, "%,12d tokens: %.1f MB   after %s%n", tokens, megabytes, measured);
            return megabytes;
        }
    }
}
