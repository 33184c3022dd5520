package jp.kumiai.otp.adapter.jdbc.sql;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * Arrays of what the driver would write out as text, which the server would have to read: instants, days and identifiers.
 * Here they travel as the server keeps them. Stateless.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/REL_18_STABLE/src/backend/utils/adt/arrayfuncs.c">array_recv</a>
 */
final class BinaryArray {

    private static final int DIMENSIONS = 1;
    private static final int FIRST_SUBSCRIPT = 1;
    private static final int HEAD_BYTES = 5 * Integer.BYTES;
    private static final long MICROS_OF_A_SECOND = 1_000_000;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);

    private BinaryArray() {}

    static Array ofInstants(Connection connection, List<@Nullable Object> instants) throws SQLException {
        return array(
                connection,
                Oid.TIMESTAMPTZ_ARRAY,
                Oid.TIMESTAMPTZ,
                Long.BYTES,
                instants,
                (bytes, instant) -> bytes.putLong(micros(((OffsetDateTime) instant).toInstant())));
    }

    /**
     * Since the epoch. {@code ChronoUnit} counts nanoseconds on the way, which overflow within three centuries.
     *
     * @throws ArithmeticException for an instant that is too far away for any database
     */
    private static long micros(Instant instant) {
        long seconds = instant.getEpochSecond() - EPOCH.getEpochSecond();
        return Math.addExact(
                Math.multiplyExact(seconds, MICROS_OF_A_SECOND), TimeUnit.NANOSECONDS.toMicros(instant.getNano()));
    }

    static Array ofDays(Connection connection, List<@Nullable Object> days) throws SQLException {
        return array(
                connection,
                Oid.DATE_ARRAY,
                Oid.DATE,
                Integer.BYTES,
                days,
                (bytes, day) -> bytes.putInt(Math.toIntExact(ChronoUnit.DAYS.between(EPOCH_DAY, (LocalDate) day))));
    }

    static Array ofIds(Connection connection, List<@Nullable Object> ids) throws SQLException {
        return array(
                connection,
                Oid.UUID_ARRAY,
                Oid.UUID,
                2 * Long.BYTES,
                ids,
                (bytes, id) -> bytes.putLong(((UUID) id).getMostSignificantBits())
                        .putLong(((UUID) id).getLeastSignificantBits()));
    }

    private static Array array(
            Connection connection,
            int arrayType,
            int elementType,
            int elementBytes,
            List<@Nullable Object> elements,
            BiConsumer<ByteBuffer, Object> put)
            throws SQLException {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD_BYTES + elements.size() * (Integer.BYTES + elementBytes));
        bytes.putInt(DIMENSIONS)
                .putInt(elements.contains(null) ? 1 : 0)
                .putInt(elementType)
                .putInt(elements.size())
                .putInt(FIRST_SUBSCRIPT);
        for (Object element : elements) {
            if (element == null) {
                bytes.putInt(-1);
            } else {
                bytes.putInt(elementBytes);
                put.accept(bytes, element);
            }
        }
        byte[] written = new byte[bytes.flip().remaining()];
        bytes.get(written);
        return new PgArray(connection.unwrap(BaseConnection.class), arrayType, written);
    }
}
