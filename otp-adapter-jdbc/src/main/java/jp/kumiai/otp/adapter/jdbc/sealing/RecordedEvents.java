package jp.kumiai.otp.adapter.jdbc.sealing;

import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.Columns;
import jp.kumiai.otp.adapter.jdbc.table.FactsJson;
import jp.kumiai.otp.domain.sealing.RecordedEvent;

/** Audit events by when they were recorded. Stateless. */
public final class RecordedEvents {

    public static final String BETWEEN = "SELECT "
            + Columns.of(
                    "e",
                    "recorded_at",
                    "commit_id",
                    "position",
                    "occurred_at",
                    "kind",
                    "actor_kind",
                    "actor_name",
                    "contract_no",
                    "serial_no",
                    "facts")
            + """
             FROM audit_event e
             WHERE e.recorded_at >= ? AND e.recorded_at < ?
             ORDER BY e.recorded_at, e.commit_id, e.position
            """;

    public static final String ANY_BEFORE = "SELECT " + Columns.of("e", "position") + """
             FROM audit_event e
             WHERE e.recorded_at < ?
             LIMIT 1
            """;

    /** Rows that are fetched at once. */
    private static final int PIECE = 2_000;

    /** Keys are in the order of positions up to this one; no commit has as many events. */
    private static final int POSITIONS = 1_000_000;

    /** What facts that are no facts any more are told under; no fact has this name. */
    private static final String UNREADABLE = "";

    private record Bounds(Instant since, Instant until) {}

    private RecordedEvents() {}

    public static void read(Connection connection, Instant since, Instant until, Consumer<RecordedEvent> reader)
            throws SQLException {
        Sql.each(
                connection,
                BETWEEN,
                PIECE,
                new Bounds(since, until),
                (bounds, parameters) -> parameters.instant(bounds.since()).instant(bounds.until()),
                RecordedEvents::read,
                reader);
    }

    public static boolean isAnyBefore(Connection connection, Instant instant) throws SQLException {
        return Sql.first(
                        connection,
                        ANY_BEFORE,
                        instant,
                        (before, parameters) -> parameters.instant(before),
                        row -> row.number("e_position"))
                .isDefined();
    }

    private static RecordedEvent read(Row joined) throws SQLException {
        Row row = joined.of("e_");
        return new RecordedEvent(
                row.instant("recorded_at"),
                key(row.id("commit_id"), row.smallNumber("position")),
                row.instant("occurred_at"),
                row.text("kind"),
                row.text("actor_kind"),
                row.text("actor_name"),
                row.optionalText("contract_no"),
                row.optionalText("serial_no"),
                facts(row.text("facts")));
    }

    private static String key(UUID commit, int position) {
        return commit + "/" + Integer.toString(POSITIONS + position).substring(1);
    }

    private static Map<String, String> facts(String json) {
        try {
            return FactsJson.read(json);
        } catch (IllegalArgumentException e) {
            return TreeMap.of(UNREADABLE, json);
        }
    }
}
