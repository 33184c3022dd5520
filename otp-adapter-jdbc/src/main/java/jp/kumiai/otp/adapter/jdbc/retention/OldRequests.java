package jp.kumiai.otp.adapter.jdbc.retention;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.RequestTable;
import jp.kumiai.otp.domain.request.RequestKey;

/**
 * Old answered requests, found by reading their table from one end to the other: no index is kept for it, which every
 * request would have to write to. A batch stops reading when it is full, and is removed by its keys. Stateless.
 */
public final class OldRequests {

    private static final String OLDEST = "SELECT MIN(r.answered_at) AS r_answered_at FROM handled_request r";

    private static final String COUNT = "SELECT COUNT(*) AS r_count FROM handled_request r WHERE r.answered_at < ?";

    private static final String SOME = "SELECT " + RequestTable.KEY_COLUMNS + """
             FROM handled_request r
             WHERE r.answered_at < ?
             LIMIT ?
            """;

    private OldRequests() {}

    public static Option<Instant> oldest(Connection connection) throws SQLException {
        return Sql.first(connection, OLDEST, "", (none, parameters) -> {}, row -> row.optionalInstant("r_answered_at"))
                .flatMap(found -> found);
    }

    /** How many there are before this instant. */
    public static long count(Connection connection, Instant before) throws SQLException {
        return Sql.first(
                        connection,
                        COUNT,
                        before,
                        (instant, parameters) -> parameters.instant(instant),
                        row -> row.number("r_count"))
                .getOrElse(0L);
    }

    /** Removes some before this instant, as many as the limit at most; returns how many. */
    public static int delete(Connection connection, Instant before, int limit) throws SQLException {
        List<RequestKey> some = Sql.all(
                connection,
                SOME,
                before,
                (instant, parameters) -> parameters.instant(instant).number(limit),
                RequestTable::readKey);
        return RequestTable.delete(connection, some, before);
    }
}
