package jp.kumiai.otp.adapter.jdbc.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.DatabaseUnusable;

/**
 * Connections to a PostgreSQL database that keeps what it acknowledges. Statements are never cancelled, since a cancelled
 * wait for a standby looks like success; a server that does not answer within {@value #MAX_ANSWER_SECONDS} seconds is given
 * up with its connection, and what it was told is then unknown. Thread-safe.
 *
 * @param standby what was seen of its synchronous standby
 */
record PostgresPool(HikariDataSource source, StandbyWatch standby) implements AutoCloseable {

    private static final int MAX_WAIT_MILLIS = 2_000;
    private static final int MAX_CONNECT_SECONDS = 2;
    private static final int MAX_ANSWER_SECONDS = 10;

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

    /**
     * Connects, and brings the tables up to this version.
     *
     * @param connections how many at most
     * @throws DatabaseUnusable when it does not answer, is a standby, or may lose commits
     */
    static PostgresPool open(PostgresAddress address, int connections, Consumer<DataSource> migrate) {
        HikariDataSource source = connect(address, connections);
        try {
            Durability durability = requireDurability(address, source);
            StandbyWatch standby = new StandbyWatch(address, durability.hasSynchronousStandby());
            migrate.accept(source);
            return new PostgresPool(source, standby);
        } catch (RuntimeException e) {
            source.close();
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

    private static Durability requireDurability(PostgresAddress address, DataSource source) {
        Durability durability = durability(address, source);
        durability.obstacle().forEach(why -> {
            throw new DatabaseUnusable(address, why);
        });
        return durability;
    }

    private static Durability durability(PostgresAddress address, DataSource source) {
        try (Connection connection = source.getConnection()) {
            return Durability.of(connection);
        } catch (SQLException e) {
            throw new DatabaseUnusable(address, "it does not answer", e);
        }
    }

    /** Whether it answers, and still keeps what it acknowledges. */
    boolean isReady() {
        try (Connection connection = source.getConnection()) {
            Durability durability = Durability.of(connection);
            standby.notice(durability.hasSynchronousStandby());
            return durability.obstacle().isEmpty();
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
