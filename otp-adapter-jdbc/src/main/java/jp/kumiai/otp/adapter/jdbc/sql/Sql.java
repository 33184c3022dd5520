package jp.kumiai.otp.adapter.jdbc.sql;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Single statements on a connection that is somebody else's to open, commit and close. Stateless. */
public final class Sql {

    private Sql() {}

    /** Sets the parameters of a statement from a value. */
    @FunctionalInterface
    public interface Binding<V> {

        void bind(V value, Parameters parameters) throws SQLException;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Reading<T> {

        T read(Row row) throws SQLException;
    }

    /** The first row of the answer, if there is one. */
    public static <V, T> Option<T> first(
            Connection connection, String sql, V value, Binding<V> binding, Reading<T> reading) throws SQLException {
        return all(connection, sql, value, binding, reading).headOption();
    }

    /** Every row of the answer. */
    public static <V, T> List<T> all(Connection connection, String sql, V value, Binding<V> binding, Reading<T> reading)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(value, Parameters.of(statement));
            return rows(statement, reading);
        }
    }

    /** Every row of the answer to a question whose parameters are these arrays. */
    public static <T> List<T> all(Connection connection, String sql, ColumnArrays arrays, Reading<T> reading)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            arrays.bind(connection, statement, 1);
            return rows(statement, reading);
        }
    }

    /**
     * Every row of an answer that may be longer than the memory; inside of a transaction it is fetched piece by piece.
     *
     * @param piece rows that are fetched at once, 1 or more
     */
    public static <V, T> void each(
            Connection connection,
            String sql,
            int piece,
            V value,
            Binding<V> binding,
            Reading<T> reading,
            Consumer<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(piece);
            binding.bind(value, Parameters.of(statement));
            try (ResultSet answer = statement.executeQuery()) {
                while (answer.next()) {
                    reader.accept(reading.read(new Row(answer, "")));
                }
            }
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, Reading<T> reading) throws SQLException {
        try (ResultSet answer = statement.executeQuery()) {
            ArrayList<T> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(reading.read(new Row(answer, "")));
            }
            return List.ofAll(rows);
        }
    }

    /** Executes a statement; returns how many rows it changed. */
    public static <V> int update(Connection connection, String sql, V value, Binding<V> binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(value, Parameters.of(statement));
            return statement.executeUpdate();
        }
    }

    /** Executes a statement for each of the values; returns how many rows each of them changed, as the driver tells. */
    public static <V> List<Integer> updateEach(Connection connection, String sql, Seq<V> values, Binding<V> binding)
            throws SQLException {
        if (values.isEmpty()) {
            return List.empty();
        }
        if (values.size() == 1) {
            return List.of(update(connection, sql, values.head(), binding));
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (V value : values) {
                binding.bind(value, Parameters.of(statement));
                statement.addBatch();
            }
            return List.ofAll(statement.executeBatch());
        }
    }
}
