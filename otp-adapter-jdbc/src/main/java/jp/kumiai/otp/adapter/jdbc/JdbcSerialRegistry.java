package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.sql.Conflict;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.application.port.SerialRegistry;
import jp.kumiai.otp.domain.cell.CellId;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * The registry in a table of its own, in batches of {@value #BATCH} in the order of the numbers, so that two who claim
 * wait for each other and never in a circle. Thread-safe.
 */
public final class JdbcSerialRegistry implements SerialRegistry {

    private static final int BATCH = 1_000;

    private static final String CLAIM =
            "INSERT INTO serial_claim (serial_no, cell_id, claimed_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private static final String HAND_OVER = "UPDATE serial_claim SET cell_id = ? WHERE serial_no = ? AND cell_id = ?";

    private static final String RELEASE =
            "DELETE FROM serial_claim WHERE serial_no = ? AND cell_id = ? AND claimed_at < ?";

    private static final String OF_CELL = """
            SELECT s.serial_no AS serial_no
              FROM serial_claim s
             WHERE s.cell_id = ? AND s.serial_no > ? AND s.claimed_at < ?
             ORDER BY s.cell_id, s.serial_no
             LIMIT ?
            """;

    private final Database database;

    public JdbcSerialRegistry(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public Set<SerialNumber> claimedByOthers(Set<SerialNumber> serials, CellId cell) {
        return database.read("looking for claims", connection -> claimedByOthers(connection, serials, cell));
    }

    private static Set<SerialNumber> claimedByOthers(Connection connection, Set<SerialNumber> serials, CellId cell)
            throws SQLException {
        Set<SerialNumber> claimed = HashSet.empty();
        for (List<SerialNumber> some : serials.toList().sorted().grouped(BATCH)) {
            String list = some.map(serial -> "?").mkString(", ");
            claimed = claimed.addAll(Sql.all(
                    connection,
                    "SELECT serial_no FROM serial_claim WHERE cell_id <> ? AND serial_no IN (" + list + ")",
                    some,
                    (batch, parameters) -> bind(cell, batch, parameters),
                    row -> new SerialNumber(row.text("serial_no"))));
        }
        return claimed;
    }

    private static void bind(CellId cell, List<SerialNumber> serials, Parameters parameters) throws SQLException {
        parameters.id(cell.value());
        for (SerialNumber serial : serials) {
            parameters.text(serial.value());
        }
    }

    /** What is there is waited for: by the time it is looked for, every claim before this one is to be seen. */
    @Override
    public boolean claim(Set<SerialNumber> serials, CellId cell, Instant at) {
        return database.write("claiming serial numbers", Conflict.NEVER, connection -> {
                    for (List<SerialNumber> batch : serials.toList().sorted().grouped(BATCH)) {
                        Sql.updateEach(
                                connection,
                                CLAIM,
                                batch,
                                (serial, parameters) -> parameters
                                        .text(serial.value())
                                        .id(cell.value())
                                        .instant(at));
                    }
                    return Option.when(
                            claimedByOthers(connection, serials, cell).isEmpty(), true);
                })
                .getOrElse(false);
    }

    @Override
    public void handOver(Set<SerialNumber> serials, CellId from, CellId to) {
        each(
                "handing claims over",
                HAND_OVER,
                serials,
                (serial, parameters) ->
                        parameters.id(to.value()).text(serial.value()).id(from.value()));
    }

    @Override
    public void release(Set<SerialNumber> serials, CellId cell, Instant before) {
        each(
                "giving claims up",
                RELEASE,
                serials,
                (serial, parameters) ->
                        parameters.text(serial.value()).id(cell.value()).instant(before));
    }

    private void each(String name, String sql, Set<SerialNumber> serials, Sql.Binding<SerialNumber> binding) {
        database.write(name, Conflict.NEVER, connection -> {
            for (List<SerialNumber> batch : serials.toList().sorted().grouped(BATCH)) {
                Sql.updateEach(connection, sql, batch, binding);
            }
            return Option.some(true);
        });
    }

    @Override
    public List<SerialNumber> claims(CellId cell, Instant before, Option<SerialNumber> after, int limit) {
        return database.read(
                "reading claims",
                connection -> Sql.all(
                        connection,
                        OF_CELL,
                        after.map(SerialNumber::value).getOrElse(""),
                        (last, parameters) -> parameters
                                .id(cell.value())
                                .text(last)
                                .instant(before)
                                .number(limit),
                        row -> new SerialNumber(row.text("serial_no"))));
    }
}
