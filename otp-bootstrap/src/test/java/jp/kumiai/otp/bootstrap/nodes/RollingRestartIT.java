package jp.kumiai.otp.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.bootstrap.history.Call;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nodes are exchanged one after the other while clients go on, as for a new version of the product, whose first node has
 * changed the tables. Later nodes start on tables that are newer than they.
 */
class RollingRestartIT {

    @RegisterExtension
    static final SharedPostgres POSTGRES = SharedPostgres.of(PostgresMajor.NEWEST);

    private static final int ROUNDS = Integer.getInteger("torture.restarts", 1);
    private static final int COMPANIES = 40;
    private static final long SEED = 20261125;

    private static final String SCHEMA = "classpath:jp/kumiai/otp/adapter/jdbc/schema";
    private static final String OF_POSTGRESQL = "classpath:jp/kumiai/otp/adapter/jdbc/postgresql";
    private static final String OF_THE_VERSION_AFTER = "classpath:jp/kumiai/otp/bootstrap/nodes/next";

    @TempDir
    private Path folder;

    @Test
    @Tag("R37a")
    void losesNothingAndLeavesNoRequestWithoutAnAnswer() {
        Site site = Site.on(POSTGRES.newDatabase(), folder);
        toTheVersionBefore(site.database());
        List<Company> companies;
        List<Call> calls;
        try (Cluster cluster = Cluster.start(3, site.database(), folder)) {
            assertThat(cluster.ready())
                    .as("started at once on tables to be migrated")
                    .containsExactly(0, 1, 2);
            companies = site.enter(COMPANIES);
            Load load = Load.start(cluster, companies, 6, SEED);
            load.awaitMore(150);
            toTheVersionAfter(site.database());
            for (int node = 0; node < cluster.count() * ROUNDS; node++) {
                load.awaitMore(150);
                cluster.stop(node % cluster.count());
                load.awaitMore(150);
                cluster.restart(node % cluster.count());
            }
            load.awaitMore(150);
            calls = load.stop();
        }
        site.assertSound(calls, companies);
    }

    /** As nodes of the version before left them. */
    private static void toTheVersionBefore(String database) {
        migrate(database, "2", SCHEMA);
    }

    /** As the first node of a version to come makes them when it starts, while the others serve. */
    private static void toTheVersionAfter(String database) {
        migrate(database, "latest", SCHEMA, OF_POSTGRESQL, OF_THE_VERSION_AFTER);
    }

    private static void migrate(String database, String target, String... locations) {
        Flyway.configure()
                .dataSource(PostgresServer.connectionsTo(database))
                .locations(locations)
                .target(target)
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
