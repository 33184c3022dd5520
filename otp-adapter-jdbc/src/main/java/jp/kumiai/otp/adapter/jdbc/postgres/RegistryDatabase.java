package jp.kumiai.otp.adapter.jdbc.postgres;

import com.zaxxer.hikari.HikariDataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcSerialRegistry;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import jp.kumiai.otp.application.port.SerialRegistry;

/** The PostgreSQL database of the serial numbers of all cells, as durable as a cell's. Thread-safe. */
public final class RegistryDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 2;

    private final HikariDataSource pool;

    private RegistryDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Opens it and brings its table up to this version.
     *
     * @throws jp.kumiai.otp.adapter.jdbc.DatabaseUnusable when it does not answer, is a standby, or may lose commits
     */
    public static RegistryDatabase open(PostgresAddress address) {
        return new RegistryDatabase(PostgresDatabase.pool(address, CONNECTIONS, Schema::migrateRegistry));
    }

    public SerialRegistry registry() {
        return new JdbcSerialRegistry(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
