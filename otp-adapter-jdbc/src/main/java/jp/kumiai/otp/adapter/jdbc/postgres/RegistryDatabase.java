package jp.kumiai.otp.adapter.jdbc.postgres;

import jp.kumiai.otp.adapter.jdbc.JdbcSerialRegistry;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import jp.kumiai.otp.application.port.SerialRegistry;

/** The PostgreSQL database of the serial numbers of all cells, as durable as a cell's. Thread-safe. */
public final class RegistryDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 2;

    private final PostgresPool pool;

    private RegistryDatabase(PostgresPool pool) {
        this.pool = pool;
    }

    /**
     * Opens it and brings its table up to this version.
     *
     * @throws jp.kumiai.otp.adapter.jdbc.DatabaseUnusable when it does not answer, is a standby, or may lose commits
     */
    public static RegistryDatabase open(PostgresAddress address) {
        return new RegistryDatabase(PostgresPool.open(address, CONNECTIONS, Schema::migrateRegistry));
    }

    public SerialRegistry registry() {
        return new JdbcSerialRegistry(pool.source());
    }

    @Override
    public void close() {
        pool.close();
    }
}
