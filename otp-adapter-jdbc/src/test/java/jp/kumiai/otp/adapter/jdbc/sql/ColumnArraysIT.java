package jp.kumiai.otp.adapter.jdbc.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Columns on their way to PostgreSQL as arrays, and back as rows. */
final class ColumnArraysIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    @Test
    void bringInstantsOfTwoMillenniaAndNone() {
        List<Option<Instant>> instants = List.of(
                        "0001-01-01T00:00:00Z",
                        "1969-12-31T23:59:59.999999Z",
                        "1999-12-31T23:59:59.999999Z",
                        "2000-01-01T00:00:00Z",
                        "2255-06-05T23:47:34.740993Z", // 2^53 microseconds after 1970, and one
                        "9999-12-31T23:59:59.999999Z")
                .map(Instant::parse)
                .map(Option::some);

        assertThat(brought(
                        instants.append(Option.none()),
                        (instant, parameters) -> parameters.instant(instant),
                        row -> row.optionalInstant("c")))
                .isEqualTo(instants.append(Option.none()));
    }

    /** For PostgreSQL the greatest number there is means for ever. */
    @Test
    void bringNoInstantThatIsTooFarAway() {
        assertThatThrownBy(() -> brought(
                        List.of(Instant.parse("+999999999-12-31T23:59:59Z")),
                        (instant, parameters) -> parameters.instant(instant),
                        row -> row.instant("c")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void bringDaysOfTwoMillenniaAndNone() {
        List<Option<LocalDate>> days = List.of("0001-01-01", "1999-12-31", "2000-01-01", "9999-12-31")
                .map(LocalDate::parse)
                .map(Option::some);

        assertThat(brought(
                        days.append(Option.none()),
                        (day, parameters) -> parameters.day(day),
                        row -> row.optionalDay("c")))
                .isEqualTo(days.append(Option.none()));
    }

    @Test
    void bringIdentifiers() {
        List<UUID> ids = List.of(new UUID(0, 0), new UUID(1, Long.MIN_VALUE), new UUID(-1, -1), UUID.randomUUID());

        assertThat(brought(ids, (id, parameters) -> parameters.id(id), row -> row.id("c")))
                .isEqualTo(ids);
    }

    @Test
    void bringTextsThatLookLikeArrays() {
        List<Option<String>> texts =
                List.of("", "NULL", "{a,b}", "\"\\'", "利用者", "a\nb").map(Option::some);

        assertThat(brought(
                        texts.append(Option.none()),
                        (text, parameters) -> parameters.text(text),
                        row -> row.optionalText("c")))
                .isEqualTo(texts.append(Option.none()));
    }

    @Test
    void bringNumbersBytesAndFlags() {
        assertThat(brought(
                        List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE),
                        (number, parameters) -> parameters.number(number),
                        row -> row.number("c")))
                .containsExactly(Long.MIN_VALUE, 0L, Long.MAX_VALUE);
        assertThat(brought(
                        List.of(new byte[0], new byte[] {0, -1}),
                        (bytes, parameters) -> parameters.bytes(bytes),
                        row -> row.bytes("c")))
                .containsExactly(new byte[0], new byte[] {0, -1});
        assertThat(brought(List.of(true, false), (flag, parameters) -> parameters.flag(flag), row -> row.flag("c")))
                .containsExactly(true, false);
    }

    private static <V> List<V> brought(List<V> values, Sql.Binding<V> binding, Sql.Reading<V> reading) {
        try (Connection connection = DATABASE.source().getConnection()) {
            ColumnArrays arrays = ColumnArrays.of(values, binding);
            return Sql.all(connection, "SELECT v.* FROM " + arrays.sql() + " AS v (c)", arrays, reading);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
