package jp.kumiai.otp.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.file.Path;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresAddress;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.ReplicatedPostgres;
import jp.kumiai.otp.adapter.jdbc.testkit.ReplicatedPostgres.Replication;
import jp.kumiai.otp.application.port.Commits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A primary that dies under load, and a standby that takes its place; the nodes find it by themselves. With a synchronous
 * standby nothing that was acknowledged is lost, and so no code is accepted twice.
 */
abstract class FailOver {

    private static final int SOME = 300;

    @TempDir
    private Path directory;

    /** The commits under test. */
    abstract Commits commits(DataSource source);

    @Test
    void losesNothingThatWasAcknowledgedAndAcceptsNoCodeTwice() throws Exception {
        try (ReplicatedPostgres servers = ReplicatedPostgres.start(directory, Replication.SYNCHRONOUS);
                PostgresDatabase database = open(servers)) {
            JdbcStore store = storeOf(database);
            store.given(Load.tokens());

            Told told;
            try (Load load = Load.on(store)) {
                load.awaitAcknowledged(SOME);
                servers.failOver();
                load.awaitAcknowledged(SOME);
                told = load.stop();
            }

            assertThat(told.lostIn(store)).isEmpty();
            assertThat(told.acceptedTwice()).isEmpty();
            assertThat(told.storedTwiceIn(store)).isEmpty();
            assertThat(told.unexplainedIn(store)).isEmpty();
        }
    }

    /** That the test above would see a loss: this one must happen. */
    @Test
    void isSeenToAcceptCodesTwiceWhenTheStandbyIsAsynchronousAndBehind() throws Exception {
        try (ReplicatedPostgres servers = ReplicatedPostgres.start(directory, Replication.ASYNCHRONOUS);
                PostgresDatabase database = open(servers)) {
            JdbcStore store = storeOf(database);
            store.given(Load.tokens());
            servers.catchUp();
            servers.cutOffStandby();

            Told told;
            try (Load load = Load.on(store)) {
                load.awaitAcknowledged(SOME);
                servers.failOver();
                load.awaitAcknowledged(SOME);
                told = load.stop();
            }

            assertThat(told.lostIn(store)).isNotEmpty();
            assertThat(told.acceptedTwice()).isNotEmpty();
        }
    }

    private JdbcStore storeOf(PostgresDatabase database) {
        return new JdbcStore(database.dataSource(), commits(database.dataSource()));
    }

    private static PostgresDatabase open(ReplicatedPostgres servers) {
        return PostgresDatabase.open(PostgresAddress.of(servers.url(), "postgres", Option.none()), 10);
    }
}
