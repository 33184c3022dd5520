package jp.kumiai.otp.adapter.jdbc;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.sql.Conflict;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.application.port.SessionSweep;

/**
 * Sweeps by one {@code DELETE} over each of the two whole tables, which are small because they are swept: no index is kept
 * for it, so that noting the use of a session touches none. Thread-safe, on several nodes too.
 */
public final class JdbcSessionSweep implements SessionSweep {

    private static final String DELETE = """
            DELETE FROM session
             WHERE last_used_at <= ? OR opened_at <= ?
            """;

    private static final String DELETE_OF_STAFF = """
            DELETE FROM staff_session
             WHERE last_used_at <= ? OR opened_at <= ?
            """;

    private record Bounds(Instant lastUsed, Instant opened) {}

    private final Database database;

    public JdbcSessionSweep(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public int removeIdle(Instant lastUsed, Instant opened) {
        Bounds bounds = new Bounds(lastUsed, opened);
        return database.write(
                        "sweeping sessions",
                        Conflict.NEVER,
                        connection -> Option.some(
                                delete(connection, DELETE, bounds) + delete(connection, DELETE_OF_STAFF, bounds)))
                .getOrElse(0);
    }

    private static int delete(Connection connection, String sql, Bounds bounds) throws SQLException {
        return Sql.update(
                connection,
                sql,
                bounds,
                (both, parameters) -> parameters.instant(both.lastUsed()).instant(both.opened()));
    }
}
