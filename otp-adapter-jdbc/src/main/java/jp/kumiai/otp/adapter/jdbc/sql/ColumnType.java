package jp.kumiai.otp.adapter.jdbc.sql;

import java.sql.Types;

/** The types of columns that the tables have, as JDBC and as PostgreSQL call them. */
public enum ColumnType {
    TEXT(Types.VARCHAR, "varchar"),
    NUMBER(Types.BIGINT, "bigint"),
    INSTANT(Types.TIMESTAMP_WITH_TIMEZONE, "timestamptz"),
    DAY(Types.DATE, "date"),
    FLAG(Types.BOOLEAN, "boolean"),
    BYTES(Types.BINARY, "bytea"),
    ID(Types.OTHER, "uuid");

    private final int jdbc;
    private final String postgres;

    ColumnType(int jdbc, String postgres) {
        this.jdbc = jdbc;
        this.postgres = postgres;
    }

    int jdbc() {
        return jdbc;
    }

    public String postgres() {
        return postgres;
    }
}
