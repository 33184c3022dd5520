package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The product as its script {@code ./otp} starts it, on the Java of this process. Stateless. */
final class ShippedProduct {

    private static final Path SCRIPT = Path.of("..", "otp");

    private ShippedProduct() {}

    /** Has the script do what it does once, so that no start that is measured waits for it: the archive of classes. */
    static void prepare(Path log) throws IOException, InterruptedException {
        if (start(List.of(), log, List.of("--version")).waitFor() != 0) {
            throw new IOException("the product does not start; see " + log);
        }
    }

    /**
     * Starts it; all that it says goes into the log.
     *
     * @param javaOptions as an operator gives them in {@code OTP_JAVA_OPTIONS}
     */
    static Process start(List<String> javaOptions, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("OTP_JAVA_OPTIONS", String.join(" ", javaOptions));
        return builder.start();
    }

    /**
     * Runs a command to its end.
     *
     * @param javaOptions as an operator gives them in {@code OTP_JAVA_OPTIONS}
     */
    static Ended run(String javaOptions, Path log, List<String> arguments) throws IOException, InterruptedException {
        prepare(log);
        long begun = System.nanoTime();
        int exitCode = start(List.of(javaOptions), log, arguments).waitFor();
        return new Ended(exitCode, (System.nanoTime() - begun) / 1e9);
    }

    /** How a command ended, and how long it took from the start of its process. */
    record Ended(int exitCode, double seconds) {}
}
