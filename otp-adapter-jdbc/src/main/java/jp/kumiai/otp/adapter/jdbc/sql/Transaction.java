package jp.kumiai.otp.adapter.jdbc.sql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One transaction on a connection: rolled back when it is closed without having been committed. The auto-commit mode of
 * the connection is whatever it was before. Not thread-safe.
 */
final class Transaction implements AutoCloseable {

    private final Connection connection;
    private final boolean autoCommit;
    private boolean committed;

    Transaction(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        if (autoCommit) {
            connection.setAutoCommit(false);
        }
    }

    /**
     * Commits. A database that commits with a warning has not kept its promise, a standby that did not confirm for
     * instance, so a warning is an error like any other: whether the transaction holds is unknown.
     */
    void commit() throws SQLException {
        connection.clearWarnings();
        connection.commit();
        if (connection.getWarnings() != null) {
            throw connection.getWarnings();
        }
        committed = true;
    }

    @Override
    public void close() throws SQLException {
        try {
            if (!committed) {
                connection.rollback();
            }
        } finally {
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
        }
    }
}
