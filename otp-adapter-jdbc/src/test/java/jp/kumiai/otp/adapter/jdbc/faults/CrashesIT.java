package jp.kumiai.otp.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.nio.file.Path;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresAddress;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresDatabase;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresNode;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that is killed under load, and started again on what is left. */
final class CrashesIT {

    /** {@code -Dkills=100} for more. */
    private static final int KILLS = Integer.getInteger("kills", 5);

    private static final int SOME = 100;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void loseNothingThatWasAcknowledgedAndHaveNoCodeAcceptedTwice(Way way) throws Exception {
        try (PostgresNode server = PostgresNode.start(directory, HashMap.empty());
                PostgresDatabase database =
                        PostgresDatabase.open(PostgresAddress.of(server.url(), "postgres", Option.none()), 10)) {
            JdbcStore store = new JdbcStore(database.dataSource(), way.on(database.dataSource()));
            store.given(Load.tokens());

            Told told = killed(KILLS, server, store);

            assertThat(told.lostIn(store)).isEmpty();
            assertThat(told.acceptedTwice()).isEmpty();
            assertThat(told.storedTwiceIn(store)).isEmpty();
            assertThat(told.unexplainedIn(store)).isEmpty();
        }
    }

    /** That the test above would see a loss: this one must happen. */
    @Test
    void areSeenToLoseWhatAServerAcknowledgedTooEarly() throws Exception {
        HashMap<String, String> early = HashMap.of("synchronous_commit", "off", "wal_writer_delay", "10s");
        try (PostgresNode server = PostgresNode.start(directory, early);
                HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(PostgresServer.connectionsTo(server.url()));
            Schema.migrate(pool);
            JdbcStore store = new JdbcStore(pool);
            store.given(Load.tokens());
            server.tell("CHECKPOINT");

            Told told = killed(1, server, store);

            assertThat(told.lostIn(store)).isNotEmpty();
            assertThat(told.acceptedTwice()).isNotEmpty();
        }
    }

    private static Told killed(int times, PostgresNode server, JdbcStore store) throws Exception {
        try (Load load = Load.on(store)) {
            for (int kill = 0; kill < times; kill++) {
                load.awaitAcknowledged(SOME);
                server.kill();
                server.restart();
            }
            load.awaitAcknowledged(SOME);
            return load.stop();
        }
    }
}
