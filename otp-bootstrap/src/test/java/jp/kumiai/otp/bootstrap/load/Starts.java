package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How long the product and another server take to be ready, and what memory they have then; in turns, and without the archive
 * of the product's classes as well.
 */
record Starts(ProductServer product, OtpServer other) {

    private static final PrintStream OUT = System.out;

    /** Java takes one; whoever names it gets no other from the script. */
    private static final Path ARCHIVE_OF_JAVA =
            Path.of(System.getProperty("java.home"), "lib", "server", "classes.jsa");

    List<Target> compared(int rounds) throws IOException, InterruptedException {
        Target seconds = new Target("13. seconds from start to ready", 1 / 6.0, 1 / 12.0);
        Target plainSeconds = new Target("13. the same without the archive of classes", 1 / 6.0, 1 / 12.0);
        Target megabytes = new Target("14. resident memory after start", 1 / 3.0, 1 / 6.0);
        ProductServer plain = product.with("-XX:SharedArchiveFile=" + ARCHIVE_OF_JAVA);
        for (int round = 0; round < rounds; round++) {
            try (RunningServer ours = told("product", product);
                    RunningServer slower = told("product, plain", plain);
                    RunningServer theirs = told(other.name(), other)) {
                seconds.measured(ours.secondsToReady() / theirs.secondsToReady());
                plainSeconds.measured(slower.secondsToReady() / theirs.secondsToReady());
                megabytes.measured(ours.megabytes() / theirs.megabytes());
            }
        }
        return List.of(seconds, plainSeconds, megabytes);
    }

    private static RunningServer told(String name, OtpServer server) throws IOException, InterruptedException {
        RunningServer running = server.start();
        OUT.printf(
                Locale.ROOT,
                "%-18s ready after %.2f s   %,.0f MB%n",
                name,
                running.secondsToReady(),
                running.megabytes());
        return running;
    }
}
