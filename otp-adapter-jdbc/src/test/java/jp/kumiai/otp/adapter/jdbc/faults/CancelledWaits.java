package jp.kumiai.otp.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.adapter.jdbc.testkit.ReplicatedPostgres;
import jp.kumiai.otp.adapter.jdbc.testkit.ReplicatedPostgres.Blow;
import jp.kumiai.otp.adapter.jdbc.testkit.ReplicatedPostgres.Replication;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commits that wait for a synchronous standby which follows no longer. Whoever ends such a wait has the server tell that
 * it has committed, with no more than a warning, though the next primary will know nothing of it.
 */
abstract class CancelledWaits {

    @TempDir
    private Path directory;

    /** The commits under test. */
    abstract Commits commits(DataSource source);

    @Test
    void areFaultsAndTheNextPrimaryAcceptsTheCodesForTheFirstTime() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ReplicatedPostgres servers = ReplicatedPostgres.start(directory, Replication.SYNCHRONOUS)) {
            JdbcStore first = storeAt(servers.primary().url());
            Schema.migrate(first.source());
            first.given(DataShoji.founded());
            servers.catchUp();
            servers.cutOffStandby();

            Acceptance cancelled = acceptance(first, DataShoji.SHARED);
            Future<Outcome> waiting = executor.submit(() -> first.commits().commit(cancelled.changes()));
            servers.toTheOneThatWaits(Blow.CANCEL);
            assertThatThrownBy(waiting::get).hasCauseInstanceOf(PortUnavailable.class);

            Acceptance terminated = acceptance(first, DataShoji.SABUROS);
            Future<Outcome> another = executor.submit(() -> first.commits().commit(terminated.changes()));
            servers.toTheOneThatWaits(Blow.TERMINATE);
            assertThatThrownBy(another::get).hasCauseInstanceOf(PortUnavailable.class);

            Acceptance givenUp = acceptance(first, DataShoji.SPARE);
            assertThatThrownBy(() -> first.commits().commit(givenUp.changes())).isInstanceOf(PortUnavailable.class);

            servers.failOver();
            JdbcStore next = storeAt(servers.url() + "&targetServerType=primary");
            for (Acceptance unknown : List.of(cancelled, terminated, givenUp)) {
                assertThat(next.snapshots().request(unknown.request())).isEmpty();
                assertThat(next.commits().commit(unknown.changes())).isEqualTo(Outcome.COMMITTED);
            }
        } finally {
            executor.shutdown();
        }
    }

    private static Acceptance acceptance(JdbcStore store, SerialNumber serial) {
        return Acceptance.of(store.snapshots().token(serial).get(), "r-" + serial);
    }

    private JdbcStore storeAt(String url) {
        DataSource source = PostgresServer.connectionsTo(url + "&socketTimeout=2");
        return new JdbcStore(source, commits(source));
    }
}
