package jp.kumiai.otp.adapter.jdbc.postgres;

import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private final ArrayList<String> parts = new ArrayList<>();
    private final ArrayList<String> checks = new ArrayList<>();
    private final ArrayList<ColumnArrays> arrays = new ArrayList<>();
    private final ArrayList<Integer> expected = new ArrayList<>();

    /** New states as version 1, the others over the versions they were read with. */
    <S> JointStatement write(VersionedTable<S> table, List<S> states) throws SQLException {
        insert(table, table.newOnes(states));
        replace(table, table.successors(states));
        return this;
    }

    private <S> void insert(VersionedTable<S> table, List<S> states) throws SQLException {
        if (states.nonEmpty()) {
            Shape shape = table.shape();
            ColumnArrays rows = ColumnArrays.of(states, table::bind);
            part(
                    "INSERT INTO " + shape.table() + " (" + shape.columns().mkString(", ")
                            + ", version) SELECT v.*, 1 FROM " + rows.sql() + " AS v",
                    rows);
        }
    }

    private <S> void replace(VersionedTable<S> table, List<S> states) throws SQLException {
        if (states.nonEmpty()) {
            Shape shape = table.shape();
            ColumnArrays rows = ColumnArrays.of(states, table::bindWithVersion);
            String name = part(
                    "UPDATE " + shape.table() + " AS t SET "
                            + shape.values()
                                    .map(column -> column + " = v." + column)
                                    .mkString(", ")
                            + ", version = t.version + 1 FROM " + rows.sql() + " AS v ("
                            + shape.columns().mkString(", ") + ", version) WHERE "
                            + sameKey(shape) + " AND t.version = v.version RETURNING 1",
                    rows);
            checks.add("(SELECT count(*) FROM " + name + ") = ?");
            expected.add(states.size());
        }
    }

    /** Rows of a table that has no versions. */
    <V> JointStatement append(Shape shape, List<V> values, Sql.Binding<V> binding) throws SQLException {
        if (values.nonEmpty()) {
            ColumnArrays rows = ColumnArrays.of(values, binding);
            part(
                    "INSERT INTO " + shape.table() + " (" + shape.columns().mkString(", ") + ") SELECT v.* FROM "
                            + rows.sql() + " AS v",
                    rows);
        }
        return this;
    }

    /** Rows that need not be there. */
    <V> JointStatement delete(Shape shape, List<V> values, Sql.Binding<V> key) throws SQLException {
        if (values.nonEmpty()) {
            ColumnArrays rows = ColumnArrays.of(values, key);
            part(
                    "DELETE FROM " + shape.table() + " AS t USING " + rows.sql() + " AS v ("
                            + shape.key().mkString(", ") + ") WHERE " + sameKey(shape),
                    rows);
        }
        return this;
    }

    private static String sameKey(Shape shape) {
        return shape.key().map(column -> "t." + column + " = v." + column).mkString(" AND ");
    }

    private String part(String sql, ColumnArrays rows) {
        String name = "part" + parts.size();
        parts.add(name + " AS (" + sql + ")");
        arrays.add(rows);
        return name;
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
        String fresh = checks.isEmpty() ? "TRUE" : String.join(" AND ", checks);
        return "WITH " + String.join(",\n", parts) + "\nSELECT 1 / CASE WHEN " + fresh + " THEN 1 ELSE 0 END";
    }
}
