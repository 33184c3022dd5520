package jp.kumiai.otp.bootstrap.load;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark, doing the {@link OneRowUpdates}, where it is installed. */
record PgBench(Path program, String host, int port, String database, int rows) {

    /** The column of pgbench's log with the time of a transaction. */
    private static final int MICROS = 2;

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");

    /** On the table of {@link OneRowUpdates} in this database, where pgbench is installed. */
    static Option<PgBench> on(String url, int rows) {
        URI address = URI.create(url.substring("jdbc:".length()));
        return find().map(program -> new PgBench(
                program, address.getHost(), address.getPort(), address.getPath().substring(1), rows));
    }

    private static Option<Path> find() {
        try (Stream<Path> folders = Files.exists(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.empty()) {
            return Option.ofOptional(Stream.concat(
                            folders.map(folder -> folder.resolve("bin")),
                            Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                                    .map(Path::of))
                    .map(folder -> folder.resolve("pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst());
        } catch (IOException e) {
            return Option.none();
        }
    }

    /** Transactions a second with this many clients. */
    double perSecond(int clients, int seconds) throws IOException, InterruptedException {
        String output = run(clients, seconds);
        Matcher tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IOException("pgbench does not tell its rate: " + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    /** So many transactions a second by this many clients: a time is from when one was due, whoever was busy then. */
    Measured paced(int clients, int seconds, double perSecond) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pgbench");
        run(clients, seconds, "-R", String.valueOf((int) perSecond), "-l", "--log-prefix=" + folder.resolve("times"));
        try (Stream<Path> logs = Files.list(folder)) {
            int[] micros = logs.flatMap(PgBench::lines)
                    .mapToInt(line -> Integer.parseInt(line.split(" ", -1)[MICROS]))
                    .toArray();
            return Measured.of(seconds, micros, 0);
        }
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.readAllLines(log).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(int clients, int seconds, String... more) throws IOException, InterruptedException {
        Path script = Files.createTempFile("one-row", ".sql");
        Files.writeString(
                script, "\\set k random(0, " + (rows - 1) + ")\n" + OneRowUpdates.UPDATE.replace("?", ":k") + ";\n");
        List<String> command = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared"));
        command.addAll(List.of("-f", script.toString(), "-c", String.valueOf(clients), "-j", "2"));
        command.addAll(List.of("-T", String.valueOf(seconds)));
        command.addAll(List.of(more));
        command.addAll(List.of("-h", host, "-p", String.valueOf(port), "-U", "postgres", database));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed: " + output.toLowerCase(Locale.ROOT));
        }
        return output;
    }
}
