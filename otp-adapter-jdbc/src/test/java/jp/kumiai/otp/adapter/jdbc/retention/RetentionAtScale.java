package jp.kumiai.otp.adapter.jdbc.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import jp.kumiai.otp.adapter.jdbc.JdbcRetention;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.application.retention.RemoveOldRecords;
import jp.kumiai.otp.application.retention.RemoveOldRecordsService;
import jp.kumiai.otp.application.retention.RetentionReport;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.retention.OldestRecords;
import jp.kumiai.otp.domain.retention.RecordCount;
import jp.kumiai.otp.domain.retention.RetentionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A night's removal of one day out of 91, on PostgreSQL. No part of the build; run it by
 *
 * <pre>
 * ./mvnw -pl otp-adapter-jdbc -am test -Dtest=RetentionAtScale -Dsurefire.failIfNoSpecifiedTests=false \
 *     -DargLine="-Xmx256m -Dscale.records=10000000"
 * </pre>
 *
 * and read the figures it prints.
 */
final class RetentionAtScale {

    private static final int RECORDS = Integer.getInteger("scale.records", 1_000_000);
    private static final int DAYS = 91;
    private static final Instant NOW = Instant.parse("2036-11-29T17:00:00Z");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    private static final String REQUESTS = """
            INSERT INTO handled_request
            SELECT 'K-' || i % 9973, 'user' || i % 7, CAST(gen_random_uuid() AS varchar), repeat('0', 64),
                   '{"secondsUntilNextCode":"17","outcome":"AUTHORISED"}',
                   CAST(? AS timestamptz) + i * (INTERVAL '1 day' * ? / ?)
              FROM generate_series(1, ?) AS i
            """;

    private static final String EVENTS = """
            INSERT INTO audit_event
            SELECT CAST(lpad(to_hex(CAST(extract(epoch FROM t) * 1000 AS bigint)), 12, '0') || '70008000'
                        || lpad(to_hex(i), 12, '0') AS uuid),
                   0, t, 'CODE_ACCEPTED', 'CUSTOMER', 'user' || i % 7, 'K-' || i % 9973,
                   CAST(10000000 + i % 49999 AS varchar), '{"drift":"0","failures":"0","rule":"R4","watermark":"27000000"}'
              FROM (SELECT i, CAST(? AS timestamptz) + i * (INTERVAL '1 day' * ? / ?) AS t
                      FROM generate_series(1, ?) AS i) AS times
            """;

    private final Retention retention = new JdbcRetention(DATABASE.source());

    @Test
    void removesTheOldestDay() throws SQLException {
        timed("filled with " + RECORDS + " of each", () -> {
            fill(REQUESTS, NOW.minus(Duration.ofDays(DAYS)));
            fill(EVENTS, NOW.minus(Duration.ofDays(3_661)));
            execute("VACUUM ANALYZE");
            return RECORDS;
        });
        OldestRecords oldest = timed("oldest", retention::oldest);
        CutOffs cutOffs = RetentionPolicy.STANDARD.cutOffs(NOW, oldest);
        RecordCount due = timed("counted", () -> retention.count(cutOffs));
        long[] last = {System.nanoTime()};

        RetentionReport report = timed(
                "removed",
                () -> new RemoveOldRecordsService(Clock.fixed(NOW, ZoneOffset.UTC), retention)
                        .remove(new RemoveOldRecords.Command(
                                RetentionPolicy.STANDARD,
                                RemoveOldRecords.Mode.REMOVE,
                                "sato",
                                (removed, ofAll) -> last[0] = told(removed, last[0]))));

        assertThat(report.removed()).isEqualTo(due);
        assertThat(retention.count(cutOffs)).isEqualTo(RecordCount.NONE);
        assertThat(Option.of(report.due())).contains(due);
    }

    private static long told(RecordCount removed, long since) {
        long now = System.nanoTime();
        System.out.printf("  %s after %,d ms%n", removed, (now - since) / 1_000_000);
        return now;
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T answer = work.get();
        System.out.printf("%s in %,d ms: %s%n", what, (System.nanoTime() - start) / 1_000_000, answer);
        return answer;
    }

    private static void fill(String sql, Instant from) {
        try (Connection connection = DATABASE.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, from.atOffset(ZoneOffset.UTC));
            statement.setInt(2, DAYS);
            statement.setInt(3, RECORDS);
            statement.setInt(4, RECORDS);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = DATABASE.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
