package jp.kumiai.otp.bootstrap.load;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same load on databases of more and more tokens, in turns: five wrong codes for each right one, spread over all of the
 * tokens. Each has a node and a PostgreSQL server of its own. Only the ratios mean anything elsewhere.
 *
 * <p>Arguments: requests of a turn, rounds, PostgreSQL's {@code shared_buffers}, and then the numbers of tokens.
 */
public final class GrowthBenchmark {

    private static final int CONNECTIONS = 64;
    private static final int WARM_UPS = 3;
    private static final double LONGEST = 50;
    private static final long A_STEP = 60;
    /** Nobody has to log in again meanwhile, and nobody is noted as seen: few users would be so less often than many. */
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private static final PrintStream OUT = System.out;

    private record Size(int tokens, LoadedCell cell, List<Measured> measured) {}

    private final List<Size> sizes = new ArrayList<>();
    private final int requests;

    private GrowthBenchmark(int requests) {
        this.requests = requests;
    }

    public static void main(String... arguments) throws Exception {
        GrowthBenchmark benchmark = new GrowthBenchmark(Integer.parseInt(arguments[0]));
        Path folder = Files.createTempDirectory("otp-growth");
        try {
            for (int i = 3; i < arguments.length; i++) {
                benchmark.populate(folder, Integer.parseInt(arguments[i]), arguments[2]);
            }
            benchmark.run(Integer.parseInt(arguments[1]));
        } finally {
            benchmark.sizes.forEach(size -> size.cell().close());
        }
    }

    private void populate(Path folder, int tokens, String sharedBuffers) throws Exception {
        OUT.printf(Locale.ROOT, "entering %,d users with a token and a session each%n", tokens);
        LoadedCell cell = LoadedCell.start(
                Files.createDirectory(folder.resolve("of" + tokens)),
                tokens,
                Map.of("shared_buffers", sharedBuffers),
                Instant.now().plus(AN_HOUR));
        sizes.add(new Size(tokens, cell, new ArrayList<>()));
    }

    private void run(int rounds) throws Exception {
        for (int round = 0; round < WARM_UPS + rounds; round++) {
            Flushes.tell(OUT);
            long step = Instant.now().getEpochSecond() / A_STEP;
            for (Size size : sizes) {
                turn(size, round);
            }
            awaitStepAfter(step);
        }
        double rate = rate(sizes.get(0));
        double median = median(sizes.get(0));
        for (Size size : sizes) {
            OUT.printf(
                    Locale.ROOT,
                    "%,12d tokens: %,8.0f/s (%.2f x of the first)   p50 %6.2f ms (%.2f x)%n",
                    size.tokens(),
                    rate(size),
                    rate(size) / rate,
                    median(size),
                    median(size) / median);
        }
    }

    private void turn(Size size, int round) throws Exception {
        Verifications codes = Verifications.mixed(size.tokens(), requests, round, Instant.now());
        Measured measured = new Callers(size.cell().port(), CONNECTIONS).send(codes, LONGEST);
        OUT.printf(
                Locale.ROOT,
                "%-10s %,12d tokens  %s%n",
                round < WARM_UPS ? "warm-up" : "round " + (round - WARM_UPS + 1),
                size.tokens(),
                measured);
        if (round >= WARM_UPS) {
            size.measured().add(measured);
        }
    }

    /** A token takes its next right code in the next step. */
    private static void awaitStepAfter(long step) throws InterruptedException {
        long begins = (step + 1) * A_STEP * 1000;
        long left = begins - Instant.now().toEpochMilli();
        if (left > 0) {
            Thread.sleep(left);
        }
    }

    /** The best of the rounds: what a neighbour took away is in the others. */
    private static double rate(Size size) {
        return size.measured().stream().mapToDouble(Measured::perSecond).max().orElseThrow();
    }

    private static double median(Size size) {
        return size.measured().stream()
                .mapToDouble(measured -> measured.millisAt(0.5))
                .min()
                .orElseThrow();
    }
}
