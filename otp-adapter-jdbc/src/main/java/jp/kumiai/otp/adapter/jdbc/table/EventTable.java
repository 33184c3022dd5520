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

/** The audit trail in its table, {@code audit_event e}: appended to, and never changed. Stateless. */
public final class EventTable {

    public static final String COLUMNS = Columns.of(
            "e",
            "commit_id",
            "position",
            "occurred_at",
            "kind",
            "actor_kind",
            "actor_name",
            "contract_no",
            "serial_no",
            "facts");

    private static final String INSERT = """
            INSERT INTO audit_event (commit_id, position, occurred_at, kind, actor_kind, actor_name, contract_no,
                                     serial_no, facts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private record Numbered(UUID commit, int position, AuditEvent event) {}

    private EventTable() {}

    /** Appends the events of one commit, in their order. */
    public static void append(Connection connection, List<AuditEvent> events) throws SQLException {
        if (events.nonEmpty()) {
            UUID commit = CommitIds.next(events.head().at());
            Sql.updateEach(
                    connection,
                    INSERT,
                    events.zipWithIndex((event, position) -> new Numbered(commit, position, event)),
                    EventTable::bind);
        }
    }

    private static void bind(Numbered numbered, Parameters parameters) throws SQLException {
        AuditEvent event = numbered.event();
        parameters
                .id(numbered.commit())
                .number(numbered.position())
                .instant(event.at())
                .text(event.kind().name())
                .text(event.actor().kind().name())
                .text(event.actor().name())
                .text(event.contract().map(ContractId::value))
                .text(event.serial().map(SerialNumber::value))
                .text(FactsJson.write(event.facts()));
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
