package jp.kumiai.otp.bootstrap.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The script {@code ./otp} with the jar and the libraries beside it, as they are copied to a machine that runs the product.
 *
 * @param home where the script is
 */
record Installation(Path home) {

    private static final Path BUILT = Path.of("target");
    private static final String JAR = "otp-bootstrap.jar";
    private static final String LIBRARIES = "lib";
    private static final int LONGEST_SECONDS = 120;

    /** What a command said on each stream, and ended with. */
    record Ended(int exitCode, String out, String err) {}

    /** Copies what the build has made. */
    static Installation ofTheProduct(Path home) throws IOException {
        Installation installation = ofTheScript(home);
        Files.copy(BUILT.resolve(JAR), installation.jar(), StandardCopyOption.REPLACE_EXISTING);
        try (Stream<Path> libraries = Files.list(BUILT.resolve(LIBRARIES))) {
            for (Path each : libraries.toList()) {
                Files.copy(each, installation.target().resolve(BUILT.relativize(each)));
            }
        }
        return installation;
    }

    /** Copies the script alone; its jar is empty. */
    static Installation ofTheScript(Path home) throws IOException {
        Installation installation = new Installation(home);
        Files.createDirectories(installation.target().resolve(LIBRARIES));
        Files.copy(Path.of("..", "otp"), home.resolve("otp"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createFile(installation.jar());
        return installation;
    }

    private Path target() {
        return home.resolve("otp-bootstrap").resolve("target");
    }

    Path jar() {
        return target().resolve(JAR);
    }

    Path archive() {
        return target().resolve("otp-bootstrap.jsa");
    }

    /** What the script remembers the archive by. */
    Path seal() {
        return target().resolve("otp-bootstrap.jsa.cksum");
    }

    /** Runs a command with the Java of this process. */
    Ended runs(String javaOptions, String... command) {
        return runs(Path.of(System.getProperty("java.home")), javaOptions, command);
    }

    /**
     * Runs a command to its end.
     *
     * @param javaHome of the Java that it finds
     * @param javaOptions as an operator gives them in {@code OTP_JAVA_OPTIONS}
     */
    Ended runs(Path javaHome, String javaOptions, String... command) {
        List<String> line = new ArrayList<>(List.of(home.resolve("otp").toString()));
        line.addAll(List.of(command));
        Path out = home.resolve("out");
        Path err = home.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("OTP_JAVA_OPTIONS", javaOptions);
        try {
            Process process = builder.start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end: " + line);
            }
            return new Ended(process.exitValue(), text(out), text(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
