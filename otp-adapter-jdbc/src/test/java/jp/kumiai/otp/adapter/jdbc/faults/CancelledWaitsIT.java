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
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commits that wait for a synchronous standby which follows no longer. Whoever ends such a wait has the server tell that
 * it has committed, with no more than a warning, though the next primary will know nothing of it.
 */
final class CancelledWaitsIT {

    @TempDir
    private Path directory;

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @AfterEach
    void shutDown() {
        executor.shutdown();
    }

    @Test
    void areFaultsAndTheNextPrimaryAcceptsTheCodesForTheFirstTime() throws Exception {
        try (ReplicatedPostgres servers = ReplicatedPostgres.start(directory, Replication.SYNCHRONOUS)) {
            JdbcStore first = storeAt(servers.primary().url());
            Schema.migrate(first.source());
            first.given(Load.tokens());
            List<Acceptance> unknown =
                    Load.TOKENS.take(6).map(serial -> acceptance(first, serial)).toList();
            servers.catchUp();
            servers.cutOffStandby();

            List<Acceptance> rest = unknown;
            for (Way way : Way.values()) {
                Commits commits = way.on(first.source());
                assertIsAFaultWhenHit(Blow.CANCEL, servers, commits, rest.get(0));
                assertIsAFaultWhenHit(Blow.TERMINATE, servers, commits, rest.get(1));
                assertIsAFaultWhenLeftAlone(commits, rest.get(2));
                rest = rest.drop(3);
            }

            servers.failOver();
            JdbcStore next = storeAt(servers.url() + "&targetServerType=primary");
            for (Acceptance acceptance : unknown) {
                assertThat(next.snapshots().request(acceptance.request())).isEmpty();
                assertThat(next.commits().commit(acceptance.changes())).isEqualTo(Outcome.COMMITTED);
            }
        }
    }

    private void assertIsAFaultWhenHit(Blow blow, ReplicatedPostgres servers, Commits commits, Acceptance acceptance) {
        Future<Outcome> waiting = executor.submit(() -> commits.commit(acceptance.changes()));

        servers.toTheOneThatWaits(blow);

        assertThatThrownBy(waiting::get).hasCauseInstanceOf(PortUnavailable.class);
    }

    /** The connection is given up when the server says nothing for two seconds. */
    private static void assertIsAFaultWhenLeftAlone(Commits commits, Acceptance acceptance) {
        assertThatThrownBy(() -> commits.commit(acceptance.changes())).isInstanceOf(PortUnavailable.class);
    }

    private static Acceptance acceptance(JdbcStore store, SerialNumber serial) {
        return Acceptance.of(store.snapshots().token(serial).get(), "r-" + serial);
    }

    private static JdbcStore storeAt(String url) {
        DataSource source = PostgresServer.connectionsTo(url + "&socketTimeout=2");
        return new JdbcStore(source);
    }
}
