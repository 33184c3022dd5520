package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.EventTable;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * The audit trail by one statement, which follows an index from its end and stops at the limit; the serial number is in
 * its order because H2 takes the index for it only then. Thread-safe.
 */
public final class JdbcAuditTrail implements AuditTrail {

    static final String LATEST_ABOUT = "SELECT " + EventTable.COLUMNS + """
             FROM audit_event e
             WHERE e.serial_no = ?
             ORDER BY e.serial_no DESC, e.occurred_at DESC, e.commit_id DESC, e.position DESC
             LIMIT ?
            """;

    private final Database database;

    public JdbcAuditTrail(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public List<AuditEvent> latestAbout(SerialNumber serial, int limit) {
        return database.read(
                "reading the events about a token",
                connection -> Sql.all(
                        connection,
                        LATEST_ABOUT,
                        serial,
                        (value, parameters) -> parameters.text(value.value()).number(limit),
                        EventTable::read));
    }
}
