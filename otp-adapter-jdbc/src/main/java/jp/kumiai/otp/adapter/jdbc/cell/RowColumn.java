package jp.kumiai.otp.adapter.jdbc.cell;

import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import jp.kumiai.otp.adapter.jdbc.sql.ColumnType;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;

/** A column as the database describes it, and its values as text that is the same in every database. Immutable. */
record RowColumn(String name, ColumnType type) {

    /** The value in this row; none when it is empty. */
    Option<String> read(Row row) throws SQLException {
        if (row.optionalText(name).isEmpty()) {
            return Option.none();
        }
        return Option.some(
                switch (type) {
                    case TEXT -> row.text(name);
                    case NUMBER -> String.valueOf(row.number(name));
                    case INSTANT -> row.instant(name).toString();
                    case DAY -> row.day(name).toString();
                    case FLAG -> String.valueOf(row.flag(name));
                    case BYTES -> HexFormat.of().formatHex(row.bytes(name));
                    case ID -> row.id(name).toString();
                });
    }

    void bind(Option<String> value, Parameters parameters) throws SQLException {
        switch (type) {
            case TEXT -> parameters.text(value);
            case NUMBER -> parameters.number(value.map(Long::valueOf));
            case INSTANT -> parameters.instant(value.map(Instant::parse));
            case DAY -> parameters.day(value.map(LocalDate::parse));
            case FLAG -> parameters.flag(value.map(Boolean::valueOf));
            case BYTES -> parameters.bytes(value.map(HexFormat.of()::parseHex));
            case ID -> parameters.id(value.map(UUID::fromString));
        }
    }
}
