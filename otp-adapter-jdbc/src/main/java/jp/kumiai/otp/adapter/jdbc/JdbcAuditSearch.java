package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.CommitRange;
import jp.kumiai.otp.adapter.jdbc.table.EventTable;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.report.TrailLine;
import jp.kumiai.otp.domain.report.TrailPosition;
import jp.kumiai.otp.domain.report.TrailQuestion;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * Searches by one statement, which goes back through the trail's key from where the page begins, and stops at the limit
 * or where the period begins. Of one token it goes through that token's index. Thread-safe.
 */
public final class JdbcAuditSearch implements AuditSearch {

    static final String PERIOD = "SELECT " + EventTable.COLUMNS + """
             FROM audit_event e
             WHERE e.commit_id >= ? AND e.commit_id <= ? AND (e.commit_id < ? OR e.position < ?)
            """;

    static final String NEWEST_FIRST = " ORDER BY e.commit_id DESC, e.position DESC LIMIT ?";

    private final Database database;

    private record Asked(TrailQuestion question, TrailPosition before, int limit) {}

    public JdbcAuditSearch(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public List<TrailLine> search(TrailQuestion question, Option<TrailPosition> before, int limit) {
        TrailPosition end =
                new TrailPosition(CommitRange.start(question.period().end()), 0);
        TrailPosition first = before.filter(position -> position.isBefore(end)).getOrElse(end);
        return database.read(
                "searching the audit trail",
                connection -> Sql.all(
                        connection,
                        PERIOD + conditions(question) + NEWEST_FIRST,
                        new Asked(question, first, limit),
                        JdbcAuditSearch::bind,
                        JdbcAuditSearch::read));
    }

    private static String conditions(TrailQuestion question) {
        return condition(question.serial(), " AND e.serial_no = ? AND e.occurred_at >= ? AND e.occurred_at < ?")
                + condition(question.contract(), " AND e.contract_no = ?")
                + condition(question.actor(), " AND e.actor_name = ?")
                + condition(question.kind(), " AND e.kind = ?");
    }

    private static String condition(Option<?> given, String text) {
        return given.isDefined() ? text : "";
    }

    private static void bind(Asked asked, Parameters parameters) throws SQLException {
        TrailQuestion question = asked.question();
        parameters
                .id(CommitRange.start(question.period().begin()))
                .id(asked.before().commit())
                .id(asked.before().commit())
                .number(asked.before().number());
        for (SerialNumber serial : question.serial()) {
            parameters
                    .text(serial.value())
                    .instant(question.period().begin())
                    .instant(question.period().end());
        }
        for (ContractId contract : question.contract()) {
            parameters.text(contract.value());
        }
        for (String actor : question.actor()) {
            parameters.text(actor);
        }
        for (AuditEvent.Kind kind : question.kind()) {
            parameters.text(kind.name());
        }
        parameters.number(asked.limit());
    }

    private static TrailLine read(Row row) throws SQLException {
        return new TrailLine(
                new TrailPosition(row.id("e_commit_id"), row.smallNumber("e_position")), EventTable.read(row));
    }
}
