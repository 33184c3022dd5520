package jp.kumiai.otp.adapter.jdbc.cell;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.EventTable;
import jp.kumiai.otp.application.port.ParcelRow;
import jp.kumiai.otp.domain.cell.Arriving;
import jp.kumiai.otp.domain.cell.MoveFailure;

/** What was decided about departures of other cells, in its table. Stateless. */
public final class Arrivals {

    private static final String DECIDED = "SELECT a.refusal AS refusal FROM arrival a WHERE a.departure_id = ?";

    private static final String DECIDE = """
            INSERT INTO arrival (departure_id, contract_no, from_cell, refusal, decided_at) VALUES (?, ?, ?, ?, ?)
            """;

    /**
     * A decision.
     *
     * @param refusal none when it arrived
     */
    public record Decided(Option<MoveFailure> refusal) {}

    private Arrivals() {}

    /** What was decided, if anything was. */
    public static Option<Decided> of(Connection connection, UUID departure) throws SQLException {
        return Sql.first(
                connection,
                DECIDED,
                departure,
                (id, parameters) -> parameters.id(id),
                row -> new Decided(row.optionalOneOf(MoveFailure.class, "refusal")));
    }

    /** Puts it in, or refuses it when it may not arrive. */
    public static Decided decide(Connection connection, Arriving arriving, List<ParcelRow> parcel) throws SQLException {
        Option<MoveFailure> obstacle = arriving.obstacle(FeeRuns.latestLocked(connection));
        write(connection, arriving, obstacle);
        if (obstacle.isEmpty()) {
            UUID departure = arriving.departure().id();
            Belongings.putIn(connection, parcel, departure);
            Belongings.verify(connection, arriving.departure().contract(), parcel);
            Departures.haveCome(connection, parcel);
            EventTable.append(connection, EventTable.entries(List.of(arriving.event())));
        }
        return new Decided(obstacle);
    }

    /** Notes a decision; nobody can decide otherwise any more. */
    public static void write(Connection connection, Arriving arriving, Option<MoveFailure> refusal)
            throws SQLException {
        Sql.update(
                connection,
                DECIDE,
                arriving,
                (value, parameters) -> parameters
                        .id(value.departure().id())
                        .text(value.departure().contract().value())
                        .id(value.departure().from().value())
                        .text(refusal.map(MoveFailure::name))
                        .instant(value.at()));
    }
}
