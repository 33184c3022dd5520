package jp.kumiai.otp.adapter.jdbc.postgres;

import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import jp.kumiai.otp.adapter.jdbc.sql.ColumnArrays;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.Shape;
import jp.kumiai.otp.adapter.jdbc.table.VersionedTable;

/**
 * One SQL statement that writes rows of several tables, all of them or none: a {@code WITH} whose parts insert, replace
 * and delete, each over any number of rows, and which at its end divides by zero unless every version was the one that had
 * been read. What it writes costs one exchange with the server, and needs no transaction around it.
 *
 * <p>PostgreSQL only. Not thread-safe.
 */
final class JointStatement {

    /** The texts of the statements so far, of which there are as many as ways to put parts together. */
    private static final ConcurrentHashMap<java.util.List<Part>, String> TEXTS = new ConcurrentHashMap<>();

    private final ArrayList<Part> parts = new ArrayList<>();
    private final ArrayList<ColumnArrays> arrays = new ArrayList<>();
    private final ArrayList<Integer> expected = new ArrayList<>();

    /** What is done to the rows of a table; the same part always has columns of the same types. */
    private record Part(Act act, Shape shape) {}

    private enum Act {
        INSERT,
        REPLACE,
        APPEND,
        DELETE
    }

    /** New states as version 1, the others over the versions they were read with. */
    <S> JointStatement write(VersionedTable<S> table, List<S> states) throws SQLException {
        part(Act.INSERT, table.shape(), table.newOnes(states), table::bind);
        List<S> successors = table.successors(states);
        part(Act.REPLACE, table.shape(), successors, table::bindWithVersion);
        if (successors.nonEmpty()) {
            expected.add(successors.size());
        }
        return this;
    }

    /** Rows of a table that has no versions. */
    <V> JointStatement append(Shape shape, List<V> values, Sql.Binding<V> binding) throws SQLException {
        return part(Act.APPEND, shape, values, binding);
    }

    /** Rows that need not be there. */
    <V> JointStatement delete(Shape shape, List<V> values, Sql.Binding<V> key) throws SQLException {
        return part(Act.DELETE, shape, values, key);
    }

    private <V> JointStatement part(Act act, Shape shape, List<V> values, Sql.Binding<V> binding) throws SQLException {
        if (values.nonEmpty()) {
            parts.add(new Part(act, shape));
            arrays.add(ColumnArrays.of(values, binding));
        }
        return this;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /**
     * Executes it.
     *
     * @throws SQLException of the state {@code 22012} when a version was another one, in which case nothing was written
     */
    void execute(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql())) {
            int position = 1;
            for (ColumnArrays rows : arrays) {
                position = rows.bind(connection, statement, position);
            }
            for (int count : expected) {
                statement.setLong(position++, count);
            }
            statement.execute();
            if (statement.getWarnings() != null) {
                throw statement.getWarnings();
            }
        }
    }

    private String sql() {
        return TEXTS.computeIfAbsent(java.util.List.copyOf(parts), these -> written());
    }

    private String written() {
        StringJoiner written = new StringJoiner(",\n", "WITH ", "\n");
        StringJoiner fresh = new StringJoiner(" AND ");
        fresh.setEmptyValue("TRUE");
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            written.add("part" + i + " AS (" + written(part, arrays.get(i).sql()) + ")");
            if (part.act() == Act.REPLACE) {
                fresh.add("(SELECT count(*) FROM part" + i + ") = ?");
            }
        }
        return written + "SELECT 1 / CASE WHEN " + fresh + " THEN 1 ELSE 0 END";
    }

    private static String written(Part part, String rows) {
        Shape shape = part.shape();
        return switch (part.act()) {
            case INSERT ->
                "INSERT INTO " + shape.table() + " (" + shape.columns().mkString(", ")
                        + ", version) SELECT v.*, 1 FROM " + rows + " AS v";
            case APPEND ->
                "INSERT INTO " + shape.table() + " (" + shape.columns().mkString(", ") + ") SELECT v.* FROM " + rows
                        + " AS v";
            case REPLACE ->
                "UPDATE " + shape.table() + " AS t SET "
                        + shape.values()
                                .map(column -> column + " = v." + column)
                                .mkString(", ")
                        + ", version = t.version + 1 FROM " + rows + " AS v ("
                        + shape.columns().mkString(", ") + ", version) WHERE " + sameKey(shape)
                        + " AND t.version = v.version RETURNING 1";
            case DELETE ->
                "DELETE FROM " + shape.table() + " AS t USING " + rows + " AS v ("
                        + shape.key().mkString(", ") + ") WHERE " + sameKey(shape);
        };
    }

    private static String sameKey(Shape shape) {
        return shape.key().map(column -> "t." + column + " = v." + column).mkString(" AND ");
    }
}
