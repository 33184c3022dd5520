package jp.kumiai.otp.adapter.jdbc.cell;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A database as it describes itself: all tables that have rows of contracts, whether anybody has thought of them or not,
 * with a row of one contract in each that leaves no column empty.
 */
record EveryColumn(DataSource source, String contract) {

    private static final String TABLES = """
            SELECT DISTINCT table_name FROM information_schema.columns
             WHERE column_name = 'contract_no' AND table_schema IN ('public', 'PUBLIC')
            """;

    private static final String COLUMNS = """
            SELECT column_name, data_type, character_maximum_length FROM information_schema.columns
             WHERE table_name = ? AND table_schema IN ('public', 'PUBLIC')
             ORDER BY ordinal_position
            """;

    /** The tables that have rows of contracts. */
    TreeSet<String> tables() {
        TreeSet<String> tables = new TreeSet<>();
        with(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(TABLES)) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
        });
        return tables;
    }

    /** Puts a full row into each of these tables. */
    void fill(Iterable<String> tables) {
        with(connection -> {
            for (String table : tables) {
                insert(connection, table, values(connection, table));
            }
        });
    }

    /** All rows of the contract in these tables, by table, without these columns. */
    TreeMap<String, List<String>> rows(Iterable<String> tables, String... without) {
        TreeMap<String, List<String>> rows = new TreeMap<>();
        with(connection -> {
            for (String table : tables) {
                rows.put(table, rows(connection, table, List.of(without)));
            }
        });
        return rows;
    }

    private List<String> rows(Connection connection, String table, List<String> without) throws SQLException {
        List<String> columns = values(connection, table).keySet().stream()
                .filter(column -> !without.contains(column))
                .toList();
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE contract_no = ?")) {
            statement.setString(1, contract);
            ResultSet found = statement.executeQuery();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (String column : columns) {
                    row.append(column)
                            .append('=')
                            .append(found.getString(column))
                            .append(' ');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    private void insert(Connection connection, String table, TreeMap<String, Object> values) throws SQLException {
        String names = String.join(", ", values.keySet());
        String marks = Stream.generate(() -> "?").limit(values.size()).collect(Collectors.joining(", "));
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
            int position = 1;
            for (Object value : values.values()) {
                statement.setObject(position++, value);
            }
            statement.executeUpdate();
        }
    }

    private TreeMap<String, Object> values(Connection connection, String table) throws SQLException {
        TreeMap<String, Object> values = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            ResultSet found = statement.executeQuery();
            while (found.next()) {
                String column = found.getString(1);
                values.put(column, value(column, found.getString(2), found.getInt(3)));
            }
        }
        return values;
    }

    private Object value(String column, String type, int length) {
        if (column.equals("contract_no")) {
            return contract;
        }
        int number = Math.floorMod(column.hashCode(), 100_000);
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "character varying" -> text(number, length);
            case "integer" -> number;
            case "bigint" -> 10_000_000_000L + number;
            case "date" -> LocalDate.of(2021, 5, 1);
            case "timestamp with time zone" ->
                OffsetDateTime.parse("2021-04-01T01:00:00.123456Z").plusSeconds(number);
            case "boolean" -> true;
            case "bytea", "binary varying" -> new byte[] {1, (byte) number, -1};
            case "uuid" -> new UUID(number, number);
            default -> throw new IllegalArgumentException(column + " is " + type);
        };
    }

    private static String text(int number, int length) {
        String text = number + "\"\\\t契約";
        return length == 0 || length > text.length() ? text : text.substring(0, length);
    }

    /** Something done on a connection. */
    private interface Work {

        void on(Connection connection) throws SQLException;
    }

    private void with(Work work) {
        try (Connection connection = source.getConnection()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
