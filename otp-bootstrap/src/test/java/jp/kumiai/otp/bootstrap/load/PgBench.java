package jp.kumiai.otp.bootstrap.load;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark, doing the {@link OneRowUpdates}, where it is installed. */
record PgBench(Path program, String host, int port, String database, int rows) {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");

    static Option<Path> find() {
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
        Path script = Files.createTempFile("one-row", ".sql");
        Files.writeString(
                script, "\\set k random(0, " + (rows - 1) + ")\n" + OneRowUpdates.UPDATE.replace("?", ":k") + ";\n");
        Process process = new ProcessBuilder(List.of(
                        program.toString(),
                        "-n",
                        "-M",
                        "prepared",
                        "-f",
                        script.toString(),
                        "-c",
                        String.valueOf(clients),
                        "-j",
                        "2",
                        "-T",
                        String.valueOf(seconds),
                        "-h",
                        host,
                        "-p",
                        String.valueOf(port),
                        "-U",
                        "postgres",
                        database))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(output);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IOException("pgbench failed: " + output.toLowerCase(Locale.ROOT));
        }
        return Double.parseDouble(tps.group(1));
    }
}
