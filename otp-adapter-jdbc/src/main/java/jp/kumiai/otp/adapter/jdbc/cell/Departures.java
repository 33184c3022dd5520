package jp.kumiai.otp.adapter.jdbc.cell;

import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import jp.kumiai.otp.adapter.jdbc.desk.MonthColumn;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.FactsJson;
import jp.kumiai.otp.application.port.ParcelRow;
import jp.kumiai.otp.domain.cell.CellId;
import jp.kumiai.otp.domain.cell.Departure;
import jp.kumiai.otp.domain.cell.Inventory;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Departures and what left with them, in their tables. Stateless. */
public final class Departures {

    /** What became of one. */
    public enum End {
        DELIVERED,
        TAKEN_BACK
    }

    private static final String UNDER_WAY = """
            SELECT d.contract_no AS contract_no, d.departure_id AS departure_id, d.to_cell AS to_cell,
                   d.fee_month AS fee_month, d.left_at AS left_at, d.row_counts AS row_counts, d.digest AS digest
              FROM departure d
             WHERE d.ended_as IS NULL
            """;

    private static final String BEGIN = """
            INSERT INTO departure (contract_no, departure_id, to_cell, fee_month, left_at, row_counts, digest)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String END =
            "UPDATE departure SET ended_as = ? WHERE contract_no = ? AND departure_id = ? AND ended_as IS NULL";

    private static final String ROWS =
            "SELECT r.kind AS kind, r.content AS content FROM departed_row r WHERE r.departure_id = ? AND r.late = ?";

    private static final String NUMBER_OF_ROWS =
            "SELECT COUNT(*) AS row_count FROM departed_row WHERE departure_id = ?";

    private static final String KEEP_ROW =
            "INSERT INTO departed_row (departure_id, position, late, kind, content) VALUES (?, ?, ?, ?, ?)";

    private static final String FORGET_ROWS = "DELETE FROM departed_row WHERE departure_id = ?";

    private static final String KEEP_TOKEN =
            "INSERT INTO departed_token (serial_no, departure_id) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private static final String TOKENS = "SELECT serial_no FROM departed_token WHERE departure_id = ?";

    private static final String FORGET_TOKENS = "DELETE FROM departed_token WHERE serial_no = ?";

    private Departures() {}

    public static Option<Departure> underWay(Connection connection, CellId here, ContractId contract)
            throws SQLException {
        return Sql.first(
                connection,
                UNDER_WAY + " AND d.contract_no = ?",
                contract,
                (id, parameters) -> parameters.text(id.value()),
                row -> read(here, row));
    }

    public static List<Departure> underWay(Connection connection, CellId here) throws SQLException {
        return Sql.all(connection, UNDER_WAY, "", (none, parameters) -> {}, row -> read(here, row));
    }

    private static Departure read(CellId here, Row row) throws SQLException {
        SortedMap<String, Long> counts = TreeMap.ofEntries(
                FactsJson.read(row.text("row_counts")).mapValues(Long::valueOf).toList());
        return new Departure(
                row.id("departure_id"),
                new ContractId(row.text("contract_no")),
                here,
                new CellId(row.id("to_cell")),
                row.optionalDay("fee_month").map(MonthColumn::read),
                row.instant("left_at"),
                new Inventory(counts, row.text("digest")));
    }

    static void begin(Connection connection, Departure departure) throws SQLException {
        Inventory inventory = departure.inventory();
        Sql.update(
                connection,
                BEGIN,
                departure,
                (value, parameters) -> parameters
                        .text(value.contract().value())
                        .id(value.id())
                        .id(value.to().value())
                        .day(value.feesUntil().map(MonthColumn::of))
                        .instant(value.at())
                        .text(FactsJson.write(inventory.rows().mapValues(String::valueOf)))
                        .text(inventory.digest()));
    }

    /** Ends it and forgets its rows; false when it has an end already. */
    static boolean end(Connection connection, Departure departure, End as) throws SQLException {
        int ended = Sql.update(
                connection,
                END,
                departure,
                (value, parameters) -> parameters
                        .text(as.name())
                        .text(value.contract().value())
                        .id(value.id()));
        Sql.update(connection, FORGET_ROWS, departure.id(), (id, parameters) -> parameters.id(id));
        return ended == 1;
    }

    static List<ParcelRow> rows(Connection connection, UUID departure, boolean late) throws SQLException {
        return Sql.all(
                connection,
                ROWS,
                departure,
                (id, parameters) -> parameters.id(id).flag(late),
                row -> new ParcelRow(row.text("kind"), row.text("content")));
    }

    static void keep(Connection connection, UUID departure, List<ParcelRow> rows, boolean late) throws SQLException {
        long first = Sql.first(
                        connection,
                        NUMBER_OF_ROWS,
                        departure,
                        (id, parameters) -> parameters.id(id),
                        row -> row.number("row_count"))
                .getOrElse(0L);
        Sql.updateEach(
                connection,
                KEEP_ROW,
                rows.zipWithIndex(),
                (row, parameters) -> parameters
                        .id(departure)
                        .number(first + row._2)
                        .flag(late)
                        .text(row._1.kind())
                        .text(row._1.content()));
        Sql.updateEach(
                connection,
                KEEP_TOKEN,
                Belongings.serials(connection, rows),
                (serial, parameters) -> parameters.text(serial).id(departure));
    }

    public static List<SerialNumber> tokens(Connection connection, UUID departure) throws SQLException {
        return Sql.all(
                connection,
                TOKENS,
                departure,
                (id, parameters) -> parameters.id(id),
                row -> new SerialNumber(row.text("serial_no")));
    }

    /** Tokens with these numbers are here again. */
    static void haveCome(Connection connection, List<ParcelRow> rows) throws SQLException {
        Sql.updateEach(
                connection,
                FORGET_TOKENS,
                Belongings.serials(connection, rows),
                (serial, parameters) -> parameters.text(serial));
    }
}
