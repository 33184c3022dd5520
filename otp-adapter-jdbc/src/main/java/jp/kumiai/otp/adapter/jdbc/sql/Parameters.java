package jp.kumiai.otp.adapter.jdbc.sql;

import io.vavr.control.Option;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one row, set one after the other. Instants are cut to the microsecond here, so that every database
 * keeps the same ones whatever it would round. Not thread-safe.
 */
public final class Parameters {

    private final Sink sink;
    private int last;

    Parameters(Sink sink) {
        this.sink = sink;
    }

    /** Where parameters go to. */
    @FunctionalInterface
    interface Sink {

        /**
         * Takes one.
         *
         * @param position from 1
         */
        void set(int position, ColumnType type, @Nullable Object value) throws SQLException;
    }

    /** Those of a statement. */
    static Parameters of(PreparedStatement statement) {
        return new Parameters((position, type, value) -> {
            if (value == null) {
                statement.setNull(position, type.jdbc());
            } else {
                statement.setObject(position, value);
            }
        });
    }

    public Parameters text(String value) throws SQLException {
        return set(ColumnType.TEXT, value);
    }

    public Parameters text(Option<String> value) throws SQLException {
        return set(ColumnType.TEXT, value.getOrNull());
    }

    public Parameters number(long value) throws SQLException {
        return set(ColumnType.NUMBER, value);
    }

    public Parameters number(Option<Long> value) throws SQLException {
        return set(ColumnType.NUMBER, value.getOrNull());
    }

    public Parameters instant(Instant value) throws SQLException {
        return set(ColumnType.INSTANT, value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }

    public Parameters instant(Option<Instant> value) throws SQLException {
        return value.isDefined() ? instant(value.get()) : set(ColumnType.INSTANT, null);
    }

    public Parameters day(LocalDate value) throws SQLException {
        return set(ColumnType.DAY, value);
    }

    public Parameters day(Option<LocalDate> value) throws SQLException {
        return set(ColumnType.DAY, value.getOrNull());
    }

    public Parameters flag(boolean value) throws SQLException {
        return set(ColumnType.FLAG, value);
    }

    public Parameters flag(Option<Boolean> value) throws SQLException {
        return set(ColumnType.FLAG, value.getOrNull());
    }

    public Parameters bytes(byte[] value) throws SQLException {
        return set(ColumnType.BYTES, value);
    }

    public Parameters bytes(Option<byte[]> value) throws SQLException {
        return set(ColumnType.BYTES, value.getOrNull());
    }

    public Parameters id(UUID value) throws SQLException {
        return set(ColumnType.ID, value);
    }

    public Parameters id(Option<UUID> value) throws SQLException {
        return set(ColumnType.ID, value.getOrNull());
    }

    private Parameters set(ColumnType type, @Nullable Object value) throws SQLException {
        sink.set(++last, type, value);
        return this;
    }
}
