package jp.kumiai.otp.domain.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures every entry once per round, each time in a process of its own, and sets the ratios beside the targets. The
 * contenders take turns, so that a busy neighbour meets all of them.
 */
public final class BenchmarkRun {

    /**
     * With {@code -Xbatch} a thread waits until what it runs is compiled. Otherwise neighbours that keep the compiler's
     * threads waiting leave some contenders interpreted while they are measured.
     */
    private static final String[] JVM = {"-Xms256m", "-Xmx256m", "-Xbatch"};

    private final Form form;
    private final List<RunResult> results = new ArrayList<>();

    private BenchmarkRun(Form form) {
        this.form = form;
    }

    /**
     * Prints the figures as they come and the tables at the end, and writes {@code benchmark.json} and
     * {@code benchmark.md}.
     *
     * @param arguments the form, {@code quick} or {@code full}, and the folder to write to
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Agreement.check();
        BenchmarkRun run = new BenchmarkRun(Form.named(arguments[0]));
        List<Round> rounds = new ArrayList<>();
        for (int round = 1; round <= run.form.rounds; round++) {
            rounds.add(run.round(round));
        }
        run.write(Path.of(arguments[1]), new Report(rounds).text());
    }

    private Round round(int number) throws RunnerException {
        Map<Entry, Figure> figures = new LinkedHashMap<>();
        for (Entry entry : Entry.all()) {
            RunResult result = new Runner(options(entry)).runSingle();
            Figure figure = Figure.of(result);
            results.add(result);
            figures.put(entry, figure);
            System.out.printf(
                    "round %d of %d  %-60s %,10.0f ns %,10.0f bytes%n",
                    number, form.rounds, entry, figure.cpuNanos(), figure.bytes());
        }
        return new Round(figures);
    }

    private Options options(Entry entry) {
        String method = getClass().getPackageName() + "." + entry.contender() + "." + entry.work();
        return new OptionsBuilder()
                .include("^" + method.replace(".", "\\.") + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .threads(entry.threads())
                .forks(1)
                .jvmArgs(JVM)
                .warmupIterations(form.warmups)
                .warmupTime(form.iterationTime)
                .measurementIterations(form.iterations)
                .measurementTime(form.iterationTime)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }

    private void write(Path folder, String report) throws IOException {
        Path json = folder.resolve("benchmark.json");
        ResultFormatFactory.getInstance(ResultFormatType.JSON, json.toString()).writeOut(results);
        Files.writeString(folder.resolve("benchmark.md"), report);
        System.out.printf("%n%s%nAlso in %s%n", report, folder);
    }
}
