package jp.kumiai.otp.adapter.jdbc;

import io.vavr.control.Option;
import javax.sql.DataSource;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.RequestDecisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.TrailSeals;

/** A database with the tables of this version, open until it is closed. Thread-safe. */
public interface OpenDatabase extends AutoCloseable {

    /** For all other ports; waits a few seconds at most when all connections are in use. */
    DataSource dataSource();

    /** The snapshots that suit this kind of database best. */
    Snapshots snapshots();

    /** The commits that suit this kind of database best. */
    Commits commits();

    /** The decisions on requests that suit this kind of database best. */
    RequestDecisions requestDecisions();

    /** The seals over the audit trail, by the clock and the transactions of this kind of database. */
    TrailSeals trailSeals();

    /** True when the database answers now, and keeps what it acknowledges; takes a few seconds at most. */
    boolean ready();

    /**
     * Whether another server had every acknowledged commit too when {@link #ready} looked last; none for a database that no
     * other server copies.
     */
    default Option<Boolean> synchronousStandby() {
        return Option.none();
    }

    @Override
    void close();
}
