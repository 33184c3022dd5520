package jp.kumiai.otp.adapter.jdbc.postgres;

import io.vavr.control.Option;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcTrailSeals;
import jp.kumiai.otp.adapter.jdbc.OpenDatabase;
import jp.kumiai.otp.adapter.jdbc.joint.GatheredCommits;
import jp.kumiai.otp.adapter.jdbc.joint.JointDecisions;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.RequestDecisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.TrailSeals;

/**
 * A PostgreSQL database that any number of nodes share, with a pool of connections and the tables of this version.
 *
 * <p>A commit that was acknowledged is on the server's disk and, where the server is told so, on a standby: a server that
 * may lose one is refused at the start, and makes a node unready later. That there is no such standby, or none any more, is
 * logged once. Thread-safe.
 */
public final class PostgresDatabase implements OpenDatabase {

    /** One turn is decided while another one is committed; more of them would only be smaller. */
    private static final int TURNS_AT_ONCE = 2;

    private final PostgresPool pool;
    private final Snapshots snapshots;
    private final Commits commits;
    private final JointDecisions requestDecisions;

    private PostgresDatabase(PostgresPool pool) {
        this.pool = pool;
        PostgresSnapshots reads = new PostgresSnapshots(pool.source());
        PostgresCommits writes = new PostgresCommits(pool.source());
        this.snapshots = reads;
        this.commits = new GatheredCommits(writes);
        this.requestDecisions = new JointDecisions(reads, writes, TURNS_AT_ONCE);
    }

    /**
     * Opens the database and brings its tables up to this version.
     *
     * @param connections how many at most, 2 or more
     * @throws jp.kumiai.otp.adapter.jdbc.DatabaseUnusable when it does not answer, is a standby, or may lose commits
     */
    public static PostgresDatabase open(PostgresAddress address, int connections) {
        return new PostgresDatabase(PostgresPool.open(address, connections, Schema::migrate));
    }

    @Override
    public DataSource dataSource() {
        return pool.source();
    }

    @Override
    public Snapshots snapshots() {
        return snapshots;
    }

    @Override
    public Commits commits() {
        return commits;
    }

    @Override
    public RequestDecisions requestDecisions() {
        return requestDecisions;
    }

    @Override
    public TrailSeals trailSeals() {
        return new JdbcTrailSeals(pool.source(), OpenTransactions.OLDEST, OpenTransactions.MARGIN);
    }

    @Override
    public boolean ready() {
        return pool.isReady();
    }

    @Override
    public Option<Boolean> synchronousStandby() {
        return Option.some(pool.standby().isThere());
    }

    @Override
    public void close() {
        requestDecisions.close();
        pool.close();
    }
}
