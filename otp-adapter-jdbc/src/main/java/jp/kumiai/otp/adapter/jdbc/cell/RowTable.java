package jp.kumiai.otp.adapter.jdbc.cell;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import jp.kumiai.otp.adapter.jdbc.sql.ColumnType;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.FactsJson;
import jp.kumiai.otp.application.port.ParcelRow;

/**
 * A table with the columns that it has in this database, whichever these are, so that no column can be forgotten. What
 * tells with which departure a row came here is not of the row, and is left to {@link #insertion}; nor is when it was
 * recorded here, which the database sets. Immutable.
 *
 * @param columns all but these
 * @param keepsArrivals whether there is the first of them
 */
record RowTable(String name, List<RowColumn> columns, boolean keepsArrivals) {

    private static final String ARRIVAL = "arrival_id";
    private static final String RECORDED = "recorded_at";

    /** The types by their names in H2 and in PostgreSQL. */
    private static final Map<String, ColumnType> TYPES = HashMap.<String, ColumnType>empty()
            .put("character varying", ColumnType.TEXT)
            .put("varchar", ColumnType.TEXT)
            .put("integer", ColumnType.NUMBER)
            .put("bigint", ColumnType.NUMBER)
            .put("int4", ColumnType.NUMBER)
            .put("int8", ColumnType.NUMBER)
            .put("timestamp with time zone", ColumnType.INSTANT)
            .put("timestamptz", ColumnType.INSTANT)
            .put("date", ColumnType.DAY)
            .put("boolean", ColumnType.FLAG)
            .put("bool", ColumnType.FLAG)
            .put("binary varying", ColumnType.BYTES)
            .put("bytea", ColumnType.BYTES)
            .put("uuid", ColumnType.ID);

    /**
     * The table of this name.
     *
     * @throws IllegalArgumentException when it has a column of a type that none of our tables had so far
     */
    static RowTable of(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM " + name + " WHERE 1 = 0")) {
            ResultSetMetaData found = statement.executeQuery().getMetaData();
            ArrayList<RowColumn> columns = new ArrayList<>();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                columns.add(new RowColumn(found.getColumnName(i), type(found.getColumnTypeName(i))));
            }
            List<RowColumn> all = List.ofAll(columns);
            List<RowColumn> own = all.reject(
                    column -> column.name().equals(ARRIVAL) || column.name().equals(RECORDED));
            return new RowTable(name, own, all.exists(column -> column.name().equals(ARRIVAL)));
        }
    }

    private static ColumnType type(String name) {
        return TYPES.get(name.toLowerCase(Locale.ROOT))
                .getOrElseThrow(() -> new IllegalArgumentException("no column of type " + name + " can move yet"));
    }

    /** The rows that a condition finds. */
    <V> List<ParcelRow> read(Connection connection, String condition, V value, Sql.Binding<V> binding)
            throws SQLException {
        return Sql.all(connection, "SELECT * FROM " + name + " WHERE " + condition, value, binding, this::read);
    }

    ParcelRow read(Row row) throws SQLException {
        Map<String, String> values = TreeMap.empty();
        for (RowColumn column : columns) {
            for (String value : column.read(row)) {
                values = values.put(column.name(), value);
            }
        }
        return new ParcelRow(name, FactsJson.write(values));
    }

    /** What sets the columns in the order of {@link #columns}, of which none may be missing here. */
    void bind(Map<String, String> values, List<RowColumn> some, Parameters parameters) throws SQLException {
        for (RowColumn column : some) {
            column.bind(values.get(column.name()), parameters);
        }
    }

    /** The values of a row, by the names of their columns. */
    Map<String, String> values(ParcelRow row) {
        Map<String, String> values = FactsJson.read(row.content());
        if (!columns.map(RowColumn::name).toSet().containsAll(values.keySet())) {
            throw new IllegalArgumentException("a row of " + name + " has a column that is not here");
        }
        return values;
    }

    /** Adds rows, as having come with this departure. */
    void insert(Connection connection, List<ParcelRow> rows, UUID departure) throws SQLException {
        Sql.updateEach(connection, insertion(), rows, (row, parameters) -> bind(row, departure, parameters));
    }

    /** The same, of those that are not there. */
    void insertAbsent(Connection connection, List<ParcelRow> rows, UUID departure) throws SQLException {
        Sql.updateEach(
                connection,
                insertion() + " ON CONFLICT DO NOTHING",
                rows,
                (row, parameters) -> bind(row, departure, parameters));
    }

    private String insertion() {
        List<String> names = columns.map(RowColumn::name).appendAll(keepsArrivals ? List.of(ARRIVAL) : List.empty());
        return "INSERT INTO " + name + " (" + names.mkString(", ") + ") VALUES ("
                + names.map(column -> "?").mkString(", ") + ")";
    }

    private void bind(ParcelRow row, UUID departure, Parameters parameters) throws SQLException {
        bind(values(row), columns, parameters);
        if (keepsArrivals) {
            parameters.id(departure);
        }
    }
}
