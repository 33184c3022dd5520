package jp.kumiai.otp.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.file.Path;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresAddress;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.ReplicatedPostgres;
import jp.kumiai.otp.adapter.jdbc.testkit.ReplicatedPostgres.Replication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A primary that dies under load, and a standby that takes its place; the nodes find it by themselves. With a synchronous
 * standby nothing that was acknowledged is lost, and so no code is accepted twice.
 */
final class FailOverIT {

    /** {@code -Dfailovers=20} for more. */
    private static final int FAIL_OVERS = Integer.getInteger("failovers", 1);

    private static final int SOME = 300;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void losesNothingThatWasAcknowledgedAndAcceptsNoCodeTwice(Way way) throws Exception {
        for (int failOver = 1; failOver <= FAIL_OVERS; failOver++) {
            Path fresh = directory.resolve(way + "-" + failOver);
            try (ReplicatedPostgres servers = ReplicatedPostgres.start(fresh, Replication.SYNCHRONOUS);
                    PostgresDatabase database = open(servers)) {
                JdbcStore store = new JdbcStore(database.dataSource(), way.on(database.dataSource()));
                store.given(Load.tokens());

                Told told = failedOver(servers, store);

                assertThat(told.lostIn(store)).isEmpty();
                assertThat(told.acceptedTwice()).isEmpty();
                assertThat(told.storedTwiceIn(store)).isEmpty();
                assertThat(told.unexplainedIn(store)).isEmpty();
            }
        }
    }

    /** That the test above would see a loss: this one must happen. */
    @Test
    void isSeenToAcceptCodesTwiceWhenTheStandbyIsAsynchronousAndBehind() throws Exception {
        try (ReplicatedPostgres servers = ReplicatedPostgres.start(directory, Replication.ASYNCHRONOUS);
                PostgresDatabase database = open(servers)) {
            JdbcStore store = new JdbcStore(database.dataSource());
            store.given(Load.tokens());
            servers.catchUp();
            servers.cutOffStandby();

            Told told = failedOver(servers, store);

            assertThat(told.lostIn(store)).isNotEmpty();
            assertThat(told.acceptedTwice()).isNotEmpty();
        }
    }

    private static Told failedOver(ReplicatedPostgres servers, JdbcStore store) throws Exception {
        try (Load load = Load.on(store)) {
            load.awaitAcknowledged(SOME);
            servers.failOver();
            load.awaitAcknowledged(SOME);
            return load.stop();
        }
    }

    private static PostgresDatabase open(ReplicatedPostgres servers) {
        return PostgresDatabase.open(PostgresAddress.of(servers.url(), "postgres", Option.none()), 10);
    }
}
