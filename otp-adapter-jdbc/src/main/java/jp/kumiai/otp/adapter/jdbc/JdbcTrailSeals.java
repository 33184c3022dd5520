package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.sealing.RecordedEvents;
import jp.kumiai.otp.adapter.jdbc.sealing.SealTable;
import jp.kumiai.otp.adapter.jdbc.sql.Conflict;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/** Seals in the database; an event has been recorded when its transaction began, by the database's clock. Thread-safe. */
public final class JdbcTrailSeals implements TrailSeals {

    private static final String BEGINNING = "SELECT b.begins_at AS begins_at FROM audit_sealing b";

    private final Database database;
    private final String oldestTransaction;
    private final Duration margin;

    /**
     * On this database.
     *
     * @param oldestTransaction a statement that answers, as {@code began_at}, when the oldest transaction began that may
     *     still record events, or the time of now when there is none
     * @param margin what is subtracted from that: for how long a transaction may go on of which that statement does not know
     */
    public JdbcTrailSeals(DataSource source, String oldestTransaction, Duration margin) {
        this.database = new Database(source);
        this.oldestTransaction = oldestTransaction;
        this.margin = margin;
    }

    @Override
    public Instant beginning() {
        return database.read(
                        "reading since when the trail is sealed",
                        connection -> Sql.first(
                                connection, BEGINNING, "", (none, parameters) -> {}, row -> row.instant("begins_at")))
                .getOrElseThrow(() -> new PortUnavailable("it is not stored since when the trail is sealed"));
    }

    @Override
    public boolean isOlderThanItsBeginning() {
        Instant beginning = beginning();
        return database.read(
                "looking for older events", connection -> RecordedEvents.isAnyBefore(connection, beginning));
    }

    @Override
    public Instant settled() {
        return database.read("reading up to when the trail is complete", this::oldestTransaction)
                .minus(margin);
    }

    private Instant oldestTransaction(Connection connection) throws SQLException {
        return Sql.all(connection, oldestTransaction, "", (none, parameters) -> {}, row -> row.instant("began_at"))
                .get();
    }

    @Override
    public void read(Instant since, Instant until, Consumer<RecordedEvent> reader) {
        database.readThrough("reading the trail", connection -> {
            RecordedEvents.read(connection, since, until, reader);
            return until;
        });
    }

    @Override
    public Option<TrailSeal> last() {
        return database.read("reading the last seal", SealTable::last);
    }

    @Override
    public List<TrailSeal> after(long number, int limit) {
        return database.read("reading seals", connection -> SealTable.after(connection, number, limit));
    }

    @Override
    public Outcome add(TrailSeal seal) {
        return database.write("adding a seal", Conflict.KEY_TAKEN, connection -> {
                    SealTable.add(connection, seal);
                    return Option.some(Outcome.ADDED);
                })
                .getOrElse(Outcome.NUMBER_TAKEN);
    }
}
