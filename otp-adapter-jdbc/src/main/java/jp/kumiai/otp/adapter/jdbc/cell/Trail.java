package jp.kumiai.otp.adapter.jdbc.cell;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.application.port.ParcelRow;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.TrailPage;
import jp.kumiai.otp.domain.cell.Departure;

/**
 * The trail of a contract that has left, and of its tokens, in the order of the trail's key: it is gone through once from
 * one end to the other, since it has no index by contracts, which would be one more write for every event. Stateless.
 */
public final class Trail {

    private static final String TABLE = "audit_event";

    private static final int PAGE = 500;

    private static final String OF_DEPARTURE = """
            (contract_no = ? OR serial_no IN (SELECT serial_no FROM departed_token WHERE departure_id = ?))
               AND (commit_id, position) > (?, ?)
             ORDER BY commit_id, position
             LIMIT ?
            """;

    /** No event is before it. */
    private static final Position START = new Position(new UUID(0, 0), -1);

    /** Where an event stands. */
    private record Position(UUID commit, long number) {

        static Position parse(String text) {
            return new Position(UUID.fromString(text.substring(0, 36)), Long.parseLong(text.substring(37)));
        }

        static Position of(Map<String, String> event) {
            return new Position(
                    UUID.fromString(event.get("commit_id").get()),
                    Long.parseLong(event.get("position").get()));
        }

        @Override
        public String toString() {
            return commit + "/" + number;
        }
    }

    private Trail() {}

    public static TrailPage page(Connection connection, Departure departure, Option<String> from) throws SQLException {
        RowTable table = RowTable.of(connection, TABLE);
        List<ParcelRow> events = table.read(
                connection,
                OF_DEPARTURE,
                from.map(Position::parse).getOrElse(START),
                (position, parameters) -> bind(departure, position, parameters));
        Option<String> next = Option.when(
                events.size() == PAGE,
                () -> Position.of(table.values(events.last())).toString());
        return new TrailPage(events, next);
    }

    private static void bind(Departure departure, Position position, Parameters parameters) throws SQLException {
        parameters
                .text(departure.contract().value())
                .id(departure.id())
                .id(position.commit())
                .number(position.number())
                .number(PAGE);
    }

    /** Adds those that are not there, and reads all of them again. */
    public static void add(Connection connection, Departure departure, List<ParcelRow> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        RowTable table = RowTable.of(connection, TABLE);
        table.insertAbsent(connection, events, departure.id());
        List<UUID> commits =
                events.map(event -> Position.of(table.values(event)).commit()).distinct();
        Set<ParcelRow> there = HashSet.ofAll(table.read(
                connection, "commit_id IN (" + commits.map(commit -> "?").mkString(", ") + ")", commits, Trail::bind));
        if (!there.containsAll(events)) {
            throw new PortUnavailable(
                    "the trail of contract " + departure.contract() + " does not read as it was written");
        }
    }

    private static void bind(List<UUID> commits, Parameters parameters) throws SQLException {
        for (UUID commit : commits) {
            parameters.id(commit);
        }
    }
}
