package jp.kumiai.otp.adapter.jdbc.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Up to when the trail is complete on a server with transactions that are not over, and how it is read. */
final class SettledPostgresIT {

    private static final String EVENT = """
            INSERT INTO audit_event (commit_id, position, occurred_at, kind, actor_kind, actor_name, facts)
            VALUES (gen_random_uuid(), 0, CURRENT_TIMESTAMP, 'CODE_REFUSED', 'BANK', 'sato', '{}')
            """;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    private final TrailSeals seals = JdbcStore.postgres(DATABASE.source()).trailSeals();

    @Test
    void aTransactionThatIsNotOverIsWaitedFor() throws SQLException {
        Instant settled;
        try (Connection late = DATABASE.source().getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("SELECT 1");
            settled = seals.settled();
            statement.execute(EVENT);

            assertThat(seals.settled()).isEqualTo(settled);
            late.commit();
            late.setAutoCommit(true);
        }

        List<RecordedEvent> events = events(seals.beginning(), Instant.parse("9999-12-31T00:00:00Z"));
        assertThat(events.map(RecordedEvent::recordedAt)).containsExactly(settled);
        assertThat(events(seals.beginning(), settled)).isEmpty();
        assertThat(seals.settled()).isAfter(settled);
    }

    @Test
    void ofTwoTransactionsTheOlderIsWaitedFor() throws SQLException {
        try (Connection older = DATABASE.source().getConnection();
                Connection younger = DATABASE.source().getConnection()) {
            begin(older);
            Instant settled = seals.settled();
            begin(younger);

            assertThat(seals.settled()).isEqualTo(settled);
            older.rollback();
            assertThat(seals.settled()).isAfter(settled);

            younger.rollback();
            older.setAutoCommit(true);
            younger.setAutoCommit(true);
        }
    }

    @Test
    void aMinuteIsFoundWithoutLookingAtEverythingAndInItsOrder() throws SQLException {
        try (Connection connection = DATABASE.source().getConnection();
                Statement statement = connection.createStatement();
                PreparedStatement explained = connection.prepareStatement("EXPLAIN " + RecordedEvents.BETWEEN)) {
            statement.execute("SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off");
            explained.setObject(1, OffsetDateTime.now(ZoneOffset.UTC));
            explained.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
            try (ResultSet plan = explained.executeQuery()) {
                StringBuilder lines = new StringBuilder();
                while (plan.next()) {
                    lines.append(plan.getString(1)).append('\n');
                }
                assertThat(lines)
                        .contains("Incremental Sort", "Index Scan using audit_event_recorded_at")
                        .doesNotContain("Seq Scan");
            }
            statement.execute("RESET ALL");
        }
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    private List<RecordedEvent> events(Instant since, Instant until) {
        ArrayList<RecordedEvent> events = new ArrayList<>();
        seals.read(since, until, events::add);
        return List.ofAll(events);
    }
}
