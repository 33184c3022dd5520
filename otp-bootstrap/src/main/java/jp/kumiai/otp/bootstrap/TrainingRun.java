package jp.kumiai.otp.bootstrap;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.http.HttpSettings;
import jp.kumiai.otp.adapter.http.OtpHttpServer;
import jp.kumiai.otp.bootstrap.command.OtpCommand;

/**
 * A start of the product as Java watches it to make an archive of its classes ({@code -XX:ArchiveClassesAtExit}); {@code ./otp}
 * lets it run once.
 *
 * <p>It is no {@code otp run}, because that would follow the settings of the environment to the bank's own database. It has
 * a database of its own, in a temporary folder that it removes.
 */
final class TrainingRun {

    private static final int TIMEOUT_MILLIS = 10_000;

    private TrainingRun() {}

    /** Understands a command line, serves on any free port, answers what a first visitor asks, and stops. */
    public static void main(String[] args) throws IOException {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        OtpCommand.execute(nowhere, nowhere, "run", "--help");
        Path folder = Files.createTempDirectory("otp-training");
        try {
            serve(new DataPlace(DataDirectory.at(folder), Option.none()));
        } finally {
            remove(folder);
        }
    }

    private static void serve(DataPlace place) throws IOException {
        HttpSettings settings = new HttpSettings("127.0.0.1", 0, "くみあい銀行");
        try (Product product = Product.open(place, Policies.STANDARD, random -> place.seedKey(Option.none(), random));
                OtpHttpServer server = product.serve(settings, Option.none())) {
            for (String path : List.of("/health/ready", "/login")) {
                ask(new URL("http", settings.host(), server.port(), path));
            }
        }
    }

    private static void ask(URL url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(url + " answered " + connection.getResponseCode());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
