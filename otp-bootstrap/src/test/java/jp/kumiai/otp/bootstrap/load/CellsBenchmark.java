package jp.kumiai.otp.bootstrap.load;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a verification costs in processor time when there is one cell, and when there are three: the same load on one of
 * three, and spread over all of them, in turns. All of it runs on this machine, so how many there are a second says
 * nothing about cells; what each of them costs does. Without an edge.
 *
 * <p>Arguments: tokens of each cell, seconds of a turn, rounds. Needs Linux.
 */
public final class CellsBenchmark {

    private static final int CELLS = 3;
    private static final int CONNECTIONS = 63;
    /** Until the compilers of three nodes have seen everything. */
    private static final int WARM_UP = 9;

    private static final PrintStream OUT = System.out;

    private final List<LoadedCell> cells;
    private final int tokens;
    private final int seconds;
    private final int share;
    private int turns;

    private CellsBenchmark(List<LoadedCell> cells, int tokens, int seconds, int rounds) {
        this.cells = cells;
        this.tokens = tokens;
        this.seconds = seconds;
        this.share = tokens / (2 * rounds + 1);
    }

    public static void main(String... arguments) throws Exception {
        int tokens = argument(arguments, 0, 300_000);
        int seconds = argument(arguments, 1, 10);
        int rounds = argument(arguments, 2, 2);
        Path folder = Files.createTempDirectory("otp-cells");
        List<LoadedCell> cells = new ArrayList<>();
        try {
            for (int cell = 0; cell < CELLS; cell++) {
                cells.add(LoadedCell.start(Files.createDirectory(folder.resolve("cell" + cell)), tokens));
            }
            new CellsBenchmark(cells, tokens, seconds, rounds).run(rounds);
        } finally {
            cells.forEach(LoadedCell::close);
        }
    }

    private static int argument(String[] arguments, int position, int otherwise) {
        return arguments.length > position ? Integer.parseInt(arguments[position]) : otherwise;
    }

    private void run(int rounds) throws Exception {
        OUT.printf(Locale.ROOT, "%d cells of %,d tokens, %d connections in all%n", CELLS, tokens, CONNECTIONS);
        turn("warm-up", cells, seconds * WARM_UP);
        for (int round = 1; round <= rounds; round++) {
            turn("one cell of three is used", cells.subList(0, 1), seconds);
            turn("all three are used", cells, seconds);
        }
    }

    /** Each turn has tokens of its own, since a code is accepted once. */
    private void turn(String name, List<LoadedCell> used, int length) throws Exception {
        int first = turns++ * share;
        List<Verifications> codes = new ArrayList<>();
        for (int cell = 0; cell < used.size(); cell++) {
            codes.add(Verifications.right(first, share, Instant.now(), "t" + turns + "c" + cell));
        }
        double nodes = cells.stream().mapToDouble(LoadedCell::nodeMillis).sum();
        double databases =
                cells.stream().mapToDouble(LoadedCell::databaseMillis).sum();
        Measured measured = send(used, codes, length);
        double done = measured.count();
        nodes = cells.stream().mapToDouble(LoadedCell::nodeMillis).sum() - nodes;
        databases = cells.stream().mapToDouble(LoadedCell::databaseMillis).sum() - databases;
        OUT.printf(
                Locale.ROOT,
                "%-28s CPU-ms each: nodes %.3f, PostgreSQL %.3f, both %.3f   %s%n",
                name,
                nodes / done,
                databases / done,
                (nodes + databases) / done,
                measured);
    }

    /** To all of them at the same time, each from a thread of its own. */
    private static Measured send(List<LoadedCell> used, List<Verifications> codes, double length) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(used.size());
        try {
            List<Future<Measured>> parts = new ArrayList<>();
            for (int i = 0; i < used.size(); i++) {
                Callers callers = new Callers(used.get(i).port(), CONNECTIONS / used.size());
                Verifications its = codes.get(i);
                parts.add(threads.submit(() -> callers.send(its, length)));
            }
            List<Measured> measured = new ArrayList<>();
            for (Future<Measured> part : parts) {
                measured.add(part.get());
            }
            return Measured.ofAll(measured);
        } finally {
            threads.shutdown();
        }
    }
}
