package jp.kumiai.otp.adapter.jdbc.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.DatabaseUnusable;
import jp.kumiai.otp.adapter.jdbc.JdbcTrailSeals;
import jp.kumiai.otp.adapter.jdbc.OpenDatabase;
import jp.kumiai.otp.adapter.jdbc.joint.GatheredCommits;
import jp.kumiai.otp.adapter.jdbc.joint.JointDecisions;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.RequestDecisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.TrailSeals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL database that any number of nodes share, with a pool of connections and the tables of this version.
 *
 * <p>A commit that was acknowledged is on the server's disk and, where the server is told so, on a standby: a server that
 * may lose one is refused at the start, and makes a node unready later. That there is no such standby, or none any more, is
 * logged once. Statements are never cancelled, since a cancelled wait for a standby looks like success; a server that does
 * not answer within {@value #MAX_ANSWER_SECONDS} seconds is given up with its connection, and what it was told is then
 * unknown. Thread-safe.
 */
public final class PostgresDatabase implements OpenDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);

    private static final int MAX_WAIT_MILLIS = 2_000;
    private static final int MAX_CONNECT_SECONDS = 2;
    private static final int MAX_ANSWER_SECONDS = 10;

    /** One turn is decided while another one is committed; more of them would only be smaller. */
    private static final int TURNS_AT_ONCE = 2;

    /**
     * Who waits longer for a row than this is turned away, and knows that nothing was written. Nothing else is cancelled,
     * whatever is usual on the server.
     */
    private static final String PATIENCE = "SET lock_timeout = '2s'; SET statement_timeout = 0";

    /**
     * A statement is planned once, and not again for every number of rows, which takes the server longer than a
     * verification. So the plan must not depend on how full a table was when it was made: it goes by an index wherever
     * there is one.
     */
    private static final String PLANS =
            "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET jit = off";

    private final PostgresAddress address;
    private final HikariDataSource pool;
    private final AtomicBoolean synchronousStandby;
    private final Snapshots snapshots;
    private final Commits commits;
    private final JointDecisions requestDecisions;

    private PostgresDatabase(PostgresAddress address, HikariDataSource pool, boolean synchronousStandby) {
        this.address = address;
        this.pool = pool;
        this.synchronousStandby = new AtomicBoolean(synchronousStandby);
        PostgresSnapshots reads = new PostgresSnapshots(pool);
        PostgresCommits writes = new PostgresCommits(pool);
        this.snapshots = reads;
        this.commits = new GatheredCommits(writes);
        this.requestDecisions = new JointDecisions(reads, writes, TURNS_AT_ONCE);
    }

    /**
     * Opens the database and brings its tables up to this version.
     *
     * @param connections how many at most, 2 or more
     * @throws DatabaseUnusable when it does not answer, is a standby, or may lose commits
     */
    public static PostgresDatabase open(PostgresAddress address, int connections) {
        return connected(address, connections, (pool, durability) -> {
            Schema.migrate(pool);
            return new PostgresDatabase(address, pool, durability.hasSynchronousStandby());
        });
    }

    /** Connections to a database that keeps its promises, with its tables. */
    static HikariDataSource pool(PostgresAddress address, int connections, Consumer<DataSource> migrate) {
        return connected(address, connections, (pool, durability) -> {
            migrate.accept(pool);
            return pool;
        });
    }

    private static <T> T connected(
            PostgresAddress address, int connections, BiFunction<HikariDataSource, Durability, T> use) {
        HikariDataSource pool = connect(address, connections);
        try {
            return use.apply(pool, requireDurability(address, pool));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource connect(PostgresAddress address, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("otp-postgresql");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        address.password().forEach(config::setPassword);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(MAX_WAIT_MILLIS);
        config.setConnectionInitSql(PATIENCE + "; " + PLANS);
        config.addDataSourceProperty("ApplicationName", "otp");
        config.addDataSourceProperty("targetServerType", "primary");
        config.addDataSourceProperty("hostRecheckSeconds", "1");
        config.addDataSourceProperty("connectTimeout", String.valueOf(MAX_CONNECT_SECONDS));
        config.addDataSourceProperty("socketTimeout", String.valueOf(MAX_ANSWER_SECONDS));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new DatabaseUnusable(address, "it does not answer", e);
        }
    }

    private static Durability requireDurability(PostgresAddress address, DataSource pool) {
        Durability durability = durability(address, pool);
        durability.obstacle().forEach(why -> {
            throw new DatabaseUnusable(address, why);
        });
        if (!durability.hasSynchronousStandby()) {
            LOG.warn("{} has no synchronous standby: its disk alone holds what was acknowledged", address);
        }
        return durability;
    }

    private static Durability durability(PostgresAddress address, DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return Durability.of(connection);
        } catch (SQLException e) {
            throw new DatabaseUnusable(address, "it does not answer", e);
        }
    }

    @Override
    public DataSource dataSource() {
        return pool;
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
        return new JdbcTrailSeals(pool, OpenTransactions.OLDEST, OpenTransactions.MARGIN);
    }

    @Override
    public boolean ready() {
        try (Connection connection = pool.getConnection()) {
            Durability durability = Durability.of(connection);
            notice(durability.hasSynchronousStandby());
            return durability.obstacle().isEmpty();
        } catch (SQLException e) {
            return false;
        }
    }

    private void notice(boolean standbyNow) {
        boolean standbyBefore = synchronousStandby.getAndSet(standbyNow);
        if (standbyBefore && !standbyNow) {
            LOG.warn("{} has no synchronous standby any more: its disk alone holds what is acknowledged now", address);
        }
        if (!standbyBefore && standbyNow) {
            LOG.info("{} has a synchronous standby now", address);
        }
    }

    @Override
    public Option<Boolean> synchronousStandby() {
        return Option.some(synchronousStandby.get());
    }

    @Override
    public void close() {
        requestDecisions.close();
        pool.close();
    }
}
