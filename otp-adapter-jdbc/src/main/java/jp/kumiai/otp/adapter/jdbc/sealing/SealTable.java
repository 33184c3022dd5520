package jp.kumiai.otp.adapter.jdbc.sealing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.Shape;
import jp.kumiai.otp.domain.sealing.SealedEvents;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/** The seals in their table, {@code audit_seal s}: added, and never changed or removed. Stateless. */
public final class SealTable {

    private static final Shape SHAPE = new Shape(
            "audit_seal",
            List.of("since_at", "until_at", "events", "oldest_at", "digest", "removed_before", "mac"),
            List.of("seal_no"));

    private static final String LAST =
            "SELECT " + SHAPE.selected("s") + " FROM audit_seal s ORDER BY s.seal_no DESC LIMIT 1";

    private static final String AFTER =
            "SELECT " + SHAPE.selected("s") + " FROM audit_seal s WHERE s.seal_no > ? ORDER BY s.seal_no LIMIT ?";

    private static final String ADD = SHAPE.append();

    private record Page(long after, int limit) {}

    private SealTable() {}

    public static Option<TrailSeal> last(Connection connection) throws SQLException {
        return Sql.first(connection, LAST, "", (none, parameters) -> {}, SealTable::read);
    }

    /** The seals after this number, in their order, as many as the limit at most. */
    public static List<TrailSeal> after(Connection connection, long number, int limit) throws SQLException {
        return Sql.all(
                connection,
                AFTER,
                new Page(number, limit),
                (page, parameters) -> parameters.number(page.after()).number(page.limit()),
                SealTable::read);
    }

    /** Adds a seal; an error when its number is taken. */
    public static void add(Connection connection, TrailSeal seal) throws SQLException {
        Sql.update(connection, ADD, seal, SealTable::bind);
    }

    private static void bind(TrailSeal seal, Parameters parameters) throws SQLException {
        parameters
                .instant(seal.since())
                .instant(seal.until())
                .number(seal.events().count())
                .instant(seal.events().oldest())
                .text(seal.events().digest())
                .instant(seal.removedBefore())
                .text(seal.mac())
                .number(seal.number());
    }

    private static TrailSeal read(Row joined) throws SQLException {
        Row row = joined.of("s_");
        return new TrailSeal(
                row.number("seal_no"),
                row.instant("since_at"),
                row.instant("until_at"),
                new SealedEvents(row.number("events"), row.optionalInstant("oldest_at"), row.text("digest")),
                row.optionalInstant("removed_before"),
                row.text("mac"));
    }
}
