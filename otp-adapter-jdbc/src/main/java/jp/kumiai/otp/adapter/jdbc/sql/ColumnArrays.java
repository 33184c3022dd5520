package jp.kumiai.otp.adapter.jdbc.sql;

import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many rows turned on their side: an array for each column, and one of the subscripts, which PostgreSQL's {@code unnest}
 * makes rows of again. So a statement has the same text and the same number of parameters for any number of rows.
 *
 * <p>The columns themselves are not unnested: PostgreSQL would keep a table of its own for each of them, which costs more
 * than all else in a statement of few rows. Not thread-safe.
 */
public final class ColumnArrays {

    private final ArrayList<Column> columns = new ArrayList<>();

    private record Column(ColumnType type, ArrayList<@Nullable Object> values) {

        private Object[] elements() {
            return switch (type) {
                case BYTES -> values.toArray(byte[][]::new);
                case NUMBER -> values.toArray(Long[]::new);
                case FLAG -> values.toArray(Boolean[]::new);
                case TEXT, INSTANT, DAY, ID -> texts();
            };
        }

        private @Nullable String[] texts() {
            @Nullable String[] texts = new String[values.size()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text(values.get(i));
            }
            return texts;
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
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
        return List.ofAll(columns)
                .map(column -> "(CAST(? AS " + column.type().postgres() + "[]))[n]")
                .mkString("(SELECT ", ", ", " FROM unnest(CAST(? AS integer[])) AS n)");
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
            statement.setArray(
                    position++, connection.createArrayOf(column.type().postgres(), column.elements()));
        }
        statement.setArray(position++, connection.createArrayOf("integer", subscripts()));
        return position;
    }

    private Object[] subscripts() {
        return IntStream.rangeClosed(1, columns.get(0).values().size()).boxed().toArray();
    }
}
