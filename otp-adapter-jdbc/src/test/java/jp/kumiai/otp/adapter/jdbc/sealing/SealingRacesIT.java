package jp.kumiai.otp.adapter.jdbc.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.adapter.jdbc.JdbcTrailSeals;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.embedded.EmbeddedDatabase;
import jp.kumiai.otp.adapter.jdbc.postgres.OpenTransactions;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.sealing.SealTrail;
import jp.kumiai.otp.application.sealing.SealTrailService;
import jp.kumiai.otp.application.sealing.SealingKey;
import jp.kumiai.otp.application.sealing.TrailReport;
import jp.kumiai.otp.application.sealing.VerifyTrail;
import jp.kumiai.otp.application.sealing.VerifyTrailService;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.domain.sealing.Finding;
import jp.kumiai.otp.domain.sealing.Finding.Kind;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two nodes seal as fast as they can while events are recorded by transactions some of which are over long after others that
 * began later.
 */
@Tag("stochastic")
@Timeout(60)
final class SealingRacesIT {

    private static final int WRITERS = 4;
    private static final int COMMITS = 60;
    private static final int SLOW = 10;

    /** What begins and is over within this may be missed by whoever asks the server. */
    private static final Duration MARGIN = Duration.ofMillis(200);

    private static final String EVENT = """
            INSERT INTO audit_event (commit_id, position, occurred_at, kind, actor_kind, actor_name, facts)
            VALUES (gen_random_uuid(), 0, CURRENT_TIMESTAMP, 'CODE_REFUSED', 'BANK', 'sato', '{}')
            """;

    private static final SealingKey KEY =
            SealingKey.derivedFrom(new SeedKey("key", new SecretKeySpec(new byte[32], "AES")));

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    @Test
    void everyEventIsUnderTheSealOfWhenItWasRecorded() throws Exception {
        TrailReport report = sealedUnderLoad(OpenTransactions.OLDEST);

        assertThat(report.findings()).isEmpty();
        assertThat(report.events() + report.unsealed()).isEqualTo(WRITERS * COMMITS);
        assertThat(report.seals()).isGreaterThan(10);
    }

    /** The control: this is what happens to whoever does not ask for open transactions. */
    @Test
    void whoSealsByTheClockAloneFindsEventsThatCameLater() throws Exception {
        TrailReport report = sealedUnderLoad(EmbeddedDatabase.NOW);

        assertThat(report.findings()).extracting(Finding::kind).contains(Kind.EVENTS_ADDED);
    }

    private static TrailReport sealedUnderLoad(String oldestTransaction) throws Exception {
        TrailSeals seals = new JdbcTrailSeals(DATABASE.source(), oldestTransaction, MARGIN);
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<Callable<Boolean>> work = List.<Callable<Boolean>>fill(WRITERS, () -> () -> record(writing))
                .appendAll(List.fill(2, () -> () -> seal(seals, writing)));
        ExecutorService executor = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Boolean> each : executor.invokeAll(work.asJava())) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            executor.shutdownNow();
        }
        return new VerifyTrailService(seals, KEY).verify(new VerifyTrail.Command(List.empty(), (done, ofAll) -> {}));
    }

    private static boolean record(AtomicInteger writing) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int number = 0; number < COMMITS; number++) {
                statement.execute(EVENT);
                if (number % SLOW == 0) {
                    statement.execute("SELECT pg_sleep(0.5)");
                }
                connection.commit();
            }
            connection.setAutoCommit(true);
            return true;
        } finally {
            writing.decrementAndGet();
        }
    }

    private static boolean seal(TrailSeals seals, AtomicInteger writing) {
        SealTrail sealing = new SealTrailService(seals, KEY, Duration.ofMillis(1));
        Option<TrailSeal> last = Option.none();
        while (writing.get() > 0 || last.isDefined()) {
            last = sealing.seal();
        }
        return true;
    }
}
