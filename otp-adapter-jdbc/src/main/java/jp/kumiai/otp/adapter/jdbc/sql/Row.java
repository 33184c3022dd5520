package jp.kumiai.otp.adapter.jdbc.sql;

import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, as far as it belongs to one table: columns are selected under the table's prefix. A column that
 * must not be empty and is, is an error. Not thread-safe.
 */
public final class Row {

    /** Labels by prefix and column; there are as many as tables have columns. A label made anew is hashed anew, too. */
    private static final ConcurrentHashMap<String, ConcurrentHashMap<String, String>> LABELS =
            new ConcurrentHashMap<>();

    private final ResultSet answer;
    private final String prefix;
    private final ConcurrentHashMap<String, String> labels;

    Row(ResultSet answer, String prefix) {
        this.answer = answer;
        this.prefix = prefix;
        ConcurrentHashMap<String, String> known = LABELS.get(prefix); // computeIfAbsent may wait for a lock
        this.labels = known != null ? known : LABELS.computeIfAbsent(prefix, each -> new ConcurrentHashMap<>());
    }

    private String label(String column) {
        String known = labels.get(column);
        return known != null ? known : labels.computeIfAbsent(column, each -> prefix + each);
    }

    /** The same row, as far as it belongs to the table with this prefix. */
    public Row of(String otherPrefix) {
        return new Row(answer, otherPrefix);
    }

    public String text(String column) throws SQLException {
        return present(column, answer.getString(label(column)));
    }

    public Option<String> optionalText(String column) throws SQLException {
        return Option.of(answer.getString(label(column)));
    }

    public long number(String column) throws SQLException {
        return optionalNumber(column).getOrElseThrow(() -> isEmpty(column));
    }

    public int smallNumber(String column) throws SQLException {
        return Math.toIntExact(number(column));
    }

    public Option<Long> optionalNumber(String column) throws SQLException {
        long value = answer.getLong(label(column));
        return Option.when(!answer.wasNull(), value);
    }

    public Instant instant(String column) throws SQLException {
        return present(column, answer.getObject(label(column), OffsetDateTime.class))
                .toInstant();
    }

    public Option<Instant> optionalInstant(String column) throws SQLException {
        return Option.of(answer.getObject(label(column), OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public LocalDate day(String column) throws SQLException {
        return optionalDay(column).getOrElseThrow(() -> isEmpty(column));
    }

    public Option<LocalDate> optionalDay(String column) throws SQLException {
        return Option.of(answer.getObject(label(column), LocalDate.class));
    }

    public boolean flag(String column) throws SQLException {
        boolean value = answer.getBoolean(label(column));
        if (answer.wasNull()) {
            throw isEmpty(column);
        }
        return value;
    }

    public UUID id(String column) throws SQLException {
        return present(column, answer.getObject(label(column), UUID.class));
    }

    public byte[] bytes(String column) throws SQLException {
        return present(column, answer.getBytes(label(column)));
    }

    public <E extends Enum<E>> E oneOf(Class<E> constants, String column) throws SQLException {
        return Enum.valueOf(constants, text(column));
    }

    public <E extends Enum<E>> Option<E> optionalOneOf(Class<E> constants, String column) throws SQLException {
        return optionalText(column).map(name -> Enum.valueOf(constants, name));
    }

    private <T> T present(String column, @Nullable T value) throws SQLException {
        if (value == null) {
            throw isEmpty(column);
        }
        return value;
    }

    private EmptyColumn isEmpty(String column) {
        return new EmptyColumn(label(column));
    }
}
