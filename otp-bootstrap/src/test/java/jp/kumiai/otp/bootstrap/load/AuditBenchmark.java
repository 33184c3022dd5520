package jp.kumiai.otp.bootstrap.load;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresAddress;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.bootstrap.DataDirectory;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.DatabaseServer;
import jp.kumiai.otp.bootstrap.Policies;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.seed.SeedKeyFile;

/**
 * A trail on PostgreSQL is sealed minute by minute, and then verified by {@code otp audit verify} in a heap of 128 MB, from
 * the start of its process to its end.
 *
 * <p>Arguments: minutes, and one or more numbers of events, which were recorded evenly within these minutes.
 */
public final class AuditBenchmark {

    /** As right codes leave them: two with one commit. */
    private static final String EVENTS = """
            INSERT INTO audit_event (commit_id, position, occurred_at, kind, actor_kind, actor_name, contract_no,
                                     serial_no, facts, recorded_at)
            SELECT CAST(lpad(to_hex(n / 2), 12, '0') || '70008000' || substr(md5(CAST(n / 2 AS text)), 1, 12) AS uuid),
                   n % 2, t, 'CODE_ACCEPTED', 'CUSTOMER', 'user' || n % 10000, 'K-' || n % 5000,
                   lpad(CAST(n % 10000 AS text), 8, '0'),
                   '{"drift":"0","purpose":"OPERATION","requestId":"' || md5(CAST(n AS text)) || '","step":"29000000"}', t
              FROM (SELECT n, b.begins_at + (n / 2) * 2 * ? * INTERVAL '1 microsecond' AS t
                      FROM audit_sealing b, generate_series(0, ? - 1) AS n) AS e
            """;

    private static final double MICROS_OF_A_MINUTE = 60e6;
    private static final PrintStream OUT = System.out;

    private AuditBenchmark() {}

    public static void main(String... arguments) throws Exception {
        Target target = new Target("17. audit verification, rows/s, to 1", 5e4, 1e5);
        try (PostgresServer server = PostgresServer.start(PostgresMajor.NEWEST)) {
            for (int i = 1; i < arguments.length; i++) {
                target.measured(verified(
                        server.newDatabaseAsAdvised(), Long.parseLong(arguments[i]), Integer.parseInt(arguments[0])));
            }
        }
        OUT.println(target);
    }

    private static double verified(String url, long events, int minutes)
            throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("otp-audit");
        Path key = folder.resolve("seed.key");
        SeedKeyFile.create(key, new SecureRandom());
        DataPlace place = new DataPlace(
                DataDirectory.at(folder),
                Option.some(new DatabaseServer(PostgresAddress.of(url, "postgres", Option.none()), 4)));
        try (Product product =
                Product.open(place, Policies.STANDARD, random -> place.seedKey(Option.some(key), random))) {
            record(url, events, minutes);
            sealed(product, events);
        }
        return verified(url, folder, key, events);
    }

    private static void record(String url, long events, int minutes) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement();
                PreparedStatement recording = connection.prepareStatement(EVENTS)) {
            statement.execute("UPDATE audit_sealing SET begins_at = begins_at - INTERVAL '" + minutes + " minutes'");
            recording.setDouble(1, minutes * MICROS_OF_A_MINUTE / events);
            recording.setLong(2, events);
            recording.executeUpdate();
            statement.execute("VACUUM ANALYZE audit_event");
        }
    }

    private static void sealed(Product product, long events) {
        long begun = System.nanoTime();
        int seals = 0;
        while (product.sealTrail().seal().isDefined()) {
            seals++;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        OUT.printf(Locale.ROOT, "%,12d events sealed by %d seals in %.1f s%n", events, seals, seconds);
    }

    private static double verified(String url, Path folder, Path key, long events)
            throws IOException, InterruptedException {
        Path log = folder.resolve("verify.log");
        ShippedProduct.Ended verified = ShippedProduct.run(
                "-Xmx128m",
                log,
                List.of("audit", "verify", "--data", folder.toString(), "--key-file", key.toString())
                        .appendAll(List.of("--database", url, "--database-user", "postgres"))
                        .asJava());
        OUT.println(Files.readString(log));
        OUT.printf(
                Locale.ROOT,
                "%,12d events verified in %.1f s: %,.0f a second, exit code %d%n",
                events,
                verified.seconds(),
                events / verified.seconds(),
                verified.exitCode());
        return events / verified.seconds();
    }
}
