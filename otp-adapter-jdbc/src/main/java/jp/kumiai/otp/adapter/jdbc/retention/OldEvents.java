package jp.kumiai.otp.adapter.jdbc.retention;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.Columns;
import jp.kumiai.otp.adapter.jdbc.table.CommitRange;

/**
 * Old audit events, found from the beginning of the trail's key, which begins with time: nothing newer is looked at. A
 * batch is a range of the key, removed by one statement. An event that is older than the first one of its commit goes
 * with that one, later. Stateless.
 */
public final class OldEvents {

    public static final String OLDEST = "SELECT " + Columns.of("e", "occurred_at") + """
             FROM audit_event e
             ORDER BY e.commit_id, e.position
             LIMIT 1
            """;

    public static final String COUNT = """
            SELECT COUNT(*) AS e_count
              FROM audit_event e
             WHERE e.commit_id < ? AND e.occurred_at < ?
            """;

    public static final String LAST = "SELECT " + Columns.of("e", "commit_id", "position") + """
             FROM audit_event e
             WHERE e.commit_id < ? AND e.occurred_at < ?
             ORDER BY e.commit_id, e.position
             LIMIT 1 OFFSET ?
            """;

    public static final String DELETE = """
            DELETE FROM audit_event
             WHERE commit_id <= ? AND (commit_id < ? OR position <= ?) AND occurred_at < ?
            """;

    /** The end of a batch, inclusive. */
    private record Last(UUID commit, int position) {}

    private OldEvents() {}

    public static Option<Instant> oldest(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                OLDEST,
                "",
                (none, parameters) -> {},
                row -> row.of("e_").instant("occurred_at"));
    }

    /** How many there are before this instant. */
    public static long count(Connection connection, Instant before) throws SQLException {
        return Sql.first(
                        connection,
                        COUNT,
                        before,
                        OldEvents::bind,
                        row -> row.of("e_").number("count"))
                .getOrElse(0L);
    }

    /** Removes the oldest before this instant, as many as the limit at most; returns how many. */
    public static int delete(Connection connection, Instant before, int limit) throws SQLException {
        Last last = Sql.first(
                        connection,
                        LAST,
                        before,
                        (instant, parameters) -> {
                            bind(instant, parameters);
                            parameters.number(limit - 1L);
                        },
                        row -> new Last(row.id("e_commit_id"), row.smallNumber("e_position")))
                .getOrElse(new Last(after(before), -1));
        return Sql.update(
                connection,
                DELETE,
                last,
                (end, parameters) -> parameters
                        .id(end.commit())
                        .id(end.commit())
                        .number(end.position())
                        .instant(before));
    }

    private static void bind(Instant before, Parameters parameters) throws SQLException {
        parameters.id(after(before)).instant(before);
    }

    /** After every commit of the instant's own millisecond, in which some events may be older and some not. */
    private static UUID after(Instant before) {
        return CommitRange.start(before.plusMillis(1));
    }
}
