package jp.kumiai.otp.adapter.jdbc;

import javax.sql.DataSource;

/** A database with the tables of this version, open until it is closed. Thread-safe. */
public interface OpenDatabase extends AutoCloseable {

    /** For the ports; waits a few seconds at most when all connections are in use. */
    DataSource dataSource();

    /** True when the database answers now, and keeps what it acknowledges; takes a few seconds at most. */
    boolean ready();

    @Override
    void close();
}
