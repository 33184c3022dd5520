package jp.kumiai.otp.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import jp.kumiai.otp.adapter.jdbc.testkit.MortalPostgres;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.bootstrap.history.Call;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes under load, killed with -9 one after the other and started again, and their database as well: nothing that was
 * acknowledged is lost, nothing is done twice, and asking with the request ID tells the truth.
 */
class FaultsIT {

    private static final int KILLS = Integer.getInteger("torture.kills", 3);
    private static final int COMPANIES = Integer.getInteger("torture.companies", 60);
    private static final long SEED = Long.getLong("torture.seed", 20261124);
    private static final int CLIENTS = 8;
    /** Every third kill is the database's. */
    private static final int DATABASE_EVERY = 3;

    @TempDir
    private Path folder;

    @Test
    @Tag("R4")
    @Tag("R17")
    @Tag("R28")
    @Tag("R37a")
    void loseNothingThatWasAcknowledged() {
        try (MortalPostgres postgres = MortalPostgres.start(PostgresMajor.NEWEST, folder.resolve("postgres"))) {
            Site site = Site.on(postgres.newDatabase(), folder);
            List<Company> companies = site.enter(COMPANIES);
            List<Call> calls;
            try (Cluster cluster = Cluster.start(3, site.database(), folder)) {
                Load load = Load.start(cluster, companies, CLIENTS, SEED);
                kill(cluster, postgres, load);
                calls = load.stop();
            }
            site.assertSound(calls, companies);
            assertThat(EnumSet.allOf(Call.Kind.class))
                    .allMatch(kind -> calls.stream().anyMatch(call -> call.kind() == kind));
        }
    }

    private static void kill(Cluster cluster, MortalPostgres postgres, Load load) {
        Random random = new Random(SEED);
        Progress progress = new Progress("kill -9 under load, seed " + SEED, KILLS);
        for (int kill = 1; kill <= KILLS; kill++) {
            load.awaitMore(400);
            if (kill % DATABASE_EVERY == 2) {
                postgres.kill();
                postgres.restart();
            } else {
                int node = random.nextInt(cluster.count());
                cluster.kill(node);
                load.awaitMore(200);
                cluster.restart(node);
            }
            progress.at(kill);
        }
        load.awaitMore(400);
        progress.done();
    }
}
