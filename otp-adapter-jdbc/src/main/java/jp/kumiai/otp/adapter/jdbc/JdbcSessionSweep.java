package jp.kumiai.otp.adapter.jdbc;

import io.vavr.control.Option;
import java.time.Instant;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.sql.Conflict;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.application.port.SessionSweep;

/**
 * Sweeps by one {@code DELETE} over the whole table, which is small because it is swept: no index is kept for it, so
 * that noting the use of a session touches none. Thread-safe, on several nodes too.
 */
public final class JdbcSessionSweep implements SessionSweep {

    private static final String DELETE = """
            DELETE FROM session
             WHERE last_used_at <= ? OR opened_at <= ?
            """;

    private final Database database;

    public JdbcSessionSweep(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public int removeIdle(Instant lastUsed, Instant opened) {
        return database.write(
                        "sweeping sessions",
                        Conflict.NEVER,
                        connection -> Option.some(Sql.update(
                                connection,
                                DELETE,
                                lastUsed,
                                (bound, parameters) -> parameters.instant(bound).instant(opened))))
                .getOrElse(0);
    }
}
