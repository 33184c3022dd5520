package jp.kumiai.otp.adapter.jdbc.sql;

import io.vavr.control.Option;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The parameters of one statement, set one after the other. Instants are cut to the microsecond here, so that every
 * database keeps the same ones whatever it would round. Not thread-safe.
 */
public final class Parameters {

    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    public Parameters text(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    public Parameters text(Option<String> value) throws SQLException {
        return value.isDefined() ? text(value.get()) : absent(Types.VARCHAR);
    }

    public Parameters number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    public Parameters number(Option<Long> value) throws SQLException {
        return value.isDefined() ? number(value.get()) : absent(Types.BIGINT);
    }

    public Parameters instant(Instant value) throws SQLException {
        statement.setObject(++last, value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        return this;
    }

    public Parameters instant(Option<Instant> value) throws SQLException {
        return value.isDefined() ? instant(value.get()) : absent(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    public Parameters day(LocalDate value) throws SQLException {
        statement.setObject(++last, value);
        return this;
    }

    public Parameters day(Option<LocalDate> value) throws SQLException {
        return value.isDefined() ? day(value.get()) : absent(Types.DATE);
    }

    public Parameters flag(boolean value) throws SQLException {
        statement.setBoolean(++last, value);
        return this;
    }

    public Parameters bytes(byte[] value) throws SQLException {
        statement.setBytes(++last, value);
        return this;
    }

    public Parameters id(UUID value) throws SQLException {
        statement.setObject(++last, value);
        return this;
    }

    private Parameters absent(int type) throws SQLException {
        statement.setNull(++last, type);
        return this;
    }
}
