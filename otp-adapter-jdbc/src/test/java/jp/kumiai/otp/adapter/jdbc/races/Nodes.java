package jp.kumiai.otp.adapter.jdbc.races;

import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.joint.GatheredCommits;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresCommits;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.domain.decision.Changes;

/** The commits of several nodes on one PostgreSQL, each of which gathers its own; they take turns. */
public final class Nodes implements Commits {

    private final Vector<Commits> nodes;
    private final AtomicInteger turn = new AtomicInteger();

    private Nodes(Vector<Commits> nodes) {
        this.nodes = nodes;
    }

    public static Nodes on(DataSource source, int count) {
        return new Nodes(Stream.fill(count, () -> (Commits) new GatheredCommits(new PostgresCommits(source)))
                .toVector());
    }

    @Override
    public Outcome commit(Changes changes) {
        return nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size())).commit(changes);
    }
}
