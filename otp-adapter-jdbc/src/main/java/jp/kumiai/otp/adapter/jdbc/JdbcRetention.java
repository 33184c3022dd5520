package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.retention.OldEvents;
import jp.kumiai.otp.adapter.jdbc.retention.OldRequests;
import jp.kumiai.otp.adapter.jdbc.sql.Conflict;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.table.EventTable;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.retention.OldestRecords;
import jp.kumiai.otp.domain.retention.RecordCount;

/**
 * Removes by one transaction for each batch: some events, some requests, and the event that tells of them. It locks the
 * rows that it removes and no others, so it stands in the way of nobody but another run; one of two may fail then, with
 * nothing of its batch done. Thread-safe.
 */
public final class JdbcRetention implements Retention {

    private final Database database;

    public JdbcRetention(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public OldestRecords oldest() {
        return new OldestRecords(
                database.read("reading the oldest event", OldEvents::oldest),
                database.read("reading the oldest request", OldRequests::oldest));
    }

    @Override
    public RecordCount count(CutOffs before) {
        return new RecordCount(
                database.read("counting old events", connection -> OldEvents.count(connection, before.events())),
                database.read("counting old requests", connection -> OldRequests.count(connection, before.requests())));
    }

    @Override
    public RecordCount remove(CutOffs before, int limit, Function<RecordCount, AuditEvent> event) {
        return database.write(
                        "removing old records",
                        Conflict.NEVER,
                        connection -> Option.some(remove(connection, before, limit, event)))
                .getOrElse(RecordCount.NONE);
    }

    private static RecordCount remove(
            Connection connection, CutOffs before, int limit, Function<RecordCount, AuditEvent> event)
            throws SQLException {
        RecordCount removed = new RecordCount(
                OldEvents.delete(connection, before.events(), limit),
                OldRequests.delete(connection, before.requests(), limit));
        EventTable.append(connection, EventTable.entries(List.of(event.apply(removed))));
        return removed;
    }
}
