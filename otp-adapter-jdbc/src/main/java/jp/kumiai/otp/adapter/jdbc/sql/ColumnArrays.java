package jp.kumiai.otp.adapter.jdbc.sql;

import io.vavr.collection.List;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many rows turned on their side: an array for each column, and one of the subscripts, which PostgreSQL's {@code unnest}
 * makes rows of again. So a statement has the same text and the same number of parameters for any number of rows.
 *
 * <p>The columns themselves are not unnested: PostgreSQL would keep a table of its own for each of them, which costs more
 * than all else in a statement of few rows. Not thread-safe.
 */
public final class ColumnArrays {

    /** Made once: there is an array of subscripts in every statement, and mostly a short one. */
    private static final Integer[] FIRST = subscripts(128);

    private final ArrayList<Column> columns = new ArrayList<>();

    private record Column(ColumnType type, ArrayList<@Nullable Object> values) {

        private Array array(Connection connection) throws SQLException {
            return switch (type) {
                case TEXT -> connection.createArrayOf(type.postgres(), values.toArray(String[]::new));
                case BYTES -> connection.createArrayOf(type.postgres(), values.toArray(byte[][]::new));
                case NUMBER -> connection.createArrayOf(type.postgres(), values.toArray(Long[]::new));
                case FLAG -> connection.createArrayOf(type.postgres(), values.toArray(Boolean[]::new));
                case INSTANT -> BinaryArray.ofInstants(connection, values);
                case DAY -> BinaryArray.ofDays(connection, values);
                case ID -> BinaryArray.ofIds(connection, values);
            };
        }
    }

    private ColumnArrays() {}

    /** The columns of these rows, of which there is at least one. */
    public static <V> ColumnArrays of(List<V> rows, Sql.Binding<V> binding) throws SQLException {
        ColumnArrays arrays = new ColumnArrays();
        for (V row : rows) {
            binding.bind(row, new Parameters(arrays::add));
        }
        return arrays;
    }

    private void add(int position, ColumnType type, @Nullable Object value) {
        if (position > columns.size()) {
            columns.add(new Column(type, new ArrayList<>()));
        }
        columns.get(position - 1).values().add(value);
    }

    /** What stands in the statement for the rows: {@code (SELECT (CAST(? AS varchar[]))[n], … FROM unnest(…) AS n)}. */
    public String sql() {
        return sql(columns.stream().map(Column::type));
    }

    /** The same for columns of these types, before there are any rows. */
    public static String sql(ColumnType... types) {
        return sql(Arrays.stream(types));
    }

    private static String sql(Stream<ColumnType> types) {
        return types.map(type -> "(CAST(? AS " + type.postgres() + "[]))[n]")
                .collect(Collectors.joining(", ", "(SELECT ", " FROM unnest(CAST(? AS integer[])) AS n)"));
    }

    /**
     * Sets the arrays.
     *
     * @param first the position of the first of them
     * @return the position after the last of them
     */
    public int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        int position = first;
        for (Column column : columns) {
            statement.setArray(position++, column.array(connection));
        }
        statement.setArray(position++, connection.createArrayOf("integer", subscripts()));
        return position;
    }

    private Integer[] subscripts() {
        int rows = columns.get(0).values().size();
        return rows <= FIRST.length ? Arrays.copyOf(FIRST, rows) : subscripts(rows);
    }

    private static Integer[] subscripts(int rows) {
        return IntStream.rangeClosed(1, rows).boxed().toArray(Integer[]::new);
    }
}
