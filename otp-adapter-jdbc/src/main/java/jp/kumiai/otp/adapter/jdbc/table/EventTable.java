package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;

/** The audit trail in its table, {@code audit_event e}: appended to, never changed, and removed when old. Stateless. */
public final class EventTable {

    public static final Shape SHAPE = new Shape(
            "audit_event",
            List.of("occurred_at", "kind", "actor_kind", "actor_name", "contract_no", "serial_no", "facts"),
            List.of("commit_id", "position"));

    public static final String COLUMNS = SHAPE.selected("e");

    private static final String APPEND = SHAPE.append();

    /**
     * One event of a commit.
     *
     * @param commit the identifier that the events of one commit share
     * @param position of the event among them, from 0
     */
    public record Entry(UUID commit, int position, AuditEvent event) {}

    private EventTable() {}

    /** The events of one commit, in their order. */
    public static List<Entry> entries(List<AuditEvent> events) {
        if (events.isEmpty()) {
            return List.empty();
        }
        UUID commit = CommitIds.next(events.head().at());
        return events.zipWithIndex((event, position) -> new Entry(commit, position, event));
    }

    public static void append(Connection connection, List<Entry> entries) throws SQLException {
        Sql.updateEach(connection, APPEND, entries, EventTable::bind);
    }

    public static void bind(Entry entry, Parameters parameters) throws SQLException {
        AuditEvent event = entry.event();
        parameters
                .instant(event.at())
                .text(event.kind().name())
                .text(event.actor().kind().name())
                .text(event.actor().name())
                .text(event.contract().map(ContractId::value))
                .text(event.serial().map(SerialNumber::value))
                .text(FactsJson.write(event.facts()))
                .id(entry.commit())
                .number(entry.position());
    }

    public static AuditEvent read(Row joined) throws SQLException {
        Row row = joined.of("e_");
        return new AuditEvent(
                row.instant("occurred_at"),
                row.oneOf(AuditEvent.Kind.class, "kind"),
                new Actor(row.oneOf(Actor.Kind.class, "actor_kind"), row.text("actor_name")),
                row.optionalText("contract_no").map(ContractId::new),
                row.optionalText("serial_no").map(SerialNumber::new),
                FactsJson.read(row.text("facts")));
    }
}
