package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.collection.List;

/**
 * A table as the statements that write it see it. Their parameters stand in the order of {@link #columns()}.
 *
 * @param table its name
 * @param values the columns that are no key
 * @param key the columns that name a row
 */
public record Shape(String table, List<String> values, List<String> key) {

    /** The values and then the key. */
    public List<String> columns() {
        return values.appendAll(key);
    }

    /** The columns in a select list, under this alias of the table. */
    public String selected(String alias) {
        return Columns.of(alias, columns());
    }

    /** The same of a table that has versions, with the version. */
    public String selectedStates(String alias) {
        return Columns.of(alias, columns().append("version"));
    }

    /** Adds a row to a table that has no versions. */
    public String append() {
        return "INSERT INTO " + table + " (" + columns().mkString(", ") + ") VALUES ("
                + columns().map(column -> "?").mkString(", ") + ")";
    }

    /** Adds a state as version 1. */
    String insert() {
        return "INSERT INTO " + table + " (" + columns().mkString(", ") + ", version) VALUES ("
                + columns().map(column -> "?").mkString(", ") + ", 1)";
    }

    /** Replaces a state that still has the version which is the last parameter. */
    String update() {
        return "UPDATE " + table + " SET "
                + values.map(column -> column + " = ?").mkString(", ")
                + ", version = version + 1 WHERE "
                + key.map(column -> column + " = ?").mkString(" AND ")
                + " AND version = ?";
    }

    /** Removes a row. */
    public String delete() {
        return "DELETE FROM " + table + " WHERE "
                + key.map(column -> column + " = ?").mkString(" AND ");
    }
}
