package jp.kumiai.otp.adapter.jdbc.embedded;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.DatabaseUnusable;
import jp.kumiai.otp.adapter.jdbc.JdbcCommits;
import jp.kumiai.otp.adapter.jdbc.JdbcSnapshots;
import jp.kumiai.otp.adapter.jdbc.JdbcTrailSeals;
import jp.kumiai.otp.adapter.jdbc.OpenDatabase;
import jp.kumiai.otp.adapter.jdbc.joint.GatheredCommits;
import jp.kumiai.otp.adapter.jdbc.joint.JointDecisions;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.RequestDecisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.TrailSeals;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * An H2 database in one file of this machine, open in this process only, with a pool of connections and the tables of
 * this version.
 *
 * <p>A commit is in the file before it is acknowledged: it survives the end of the process by whatever means, though not
 * a power failure. Thread-safe.
 */
public final class EmbeddedDatabase implements OpenDatabase {

    /**
     * PostgreSQL's manners, and WRITE_DELAY=0, which has an effect only here: without it, or set by SQL, commits that
     * were acknowledged are lost when the process is killed. The file is closed by us and not by H2's own shutdown hook,
     * which would not wait for requests under way. No query is answered by its last result, which H2 would do: what it reads
     * while a commit is being made it takes for as fresh as that, and answers with it until somebody writes again.
     */
    private static final String SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                    + ";OPTIMIZE_REUSE_RESULTS=FALSE";

    private static final int CONNECTIONS = 10;
    private static final int MAX_WAIT_MILLIS = 2_000;
    private static final int PROBE_SECONDS = 2;

    /** H2 does not tell since when a transaction is open. */
    public static final String NOW = "SELECT CURRENT_TIMESTAMP AS began_at";

    /** No transaction of this process, the only one, takes as long. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(10);

    private final HikariDataSource pool;
    private final Snapshots snapshots;
    private final Commits commits;
    private final JointDecisions requestDecisions;

    private EmbeddedDatabase(HikariDataSource pool) {
        this.pool = pool;
        JdbcSnapshots reads = new JdbcSnapshots(pool);
        JdbcCommits writes = new JdbcCommits(pool);
        this.snapshots = reads;
        this.commits = new GatheredCommits(writes);
        this.requestDecisions = new JointDecisions(reads, writes, 1);
    }

    /**
     * Opens the database, or makes one where there is none, with its directory.
     *
     * @param path of the file, without H2's suffix {@code .mv.db}
     * @throws DatabaseInUse when another process has it open
     * @throws DatabaseUnusable when it cannot be opened for another reason
     */
    public static EmbeddedDatabase open(Path path) {
        Path file = path.toAbsolutePath().normalize();
        DatabaseFile.prepare(file);
        HikariDataSource pool = connect(file);
        try {
            Schema.migrate(pool);
            return new EmbeddedDatabase(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource connect(Path file) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + file + SETTINGS);
        h2.setUser("otp");
        HikariConfig config = new HikariConfig();
        config.setPoolName("otp-embedded");
        config.setDataSource(h2);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(MAX_WAIT_MILLIS);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw e.getCause() instanceof SQLException reason
                            && reason.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    ? new DatabaseInUse(file, e)
                    : new DatabaseUnusable(file, "it does not open", e);
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
        return new JdbcTrailSeals(pool, NOW, LONGEST_TRANSACTION);
    }

    @Override
    public boolean ready() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PROBE_SECONDS);
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            return false;
        }
    }

    /** Closes the connections, and with the last one the file. */
    @Override
    public void close() {
        requestDecisions.close();
        pool.close();
    }
}
