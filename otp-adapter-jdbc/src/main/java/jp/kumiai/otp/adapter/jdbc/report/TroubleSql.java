package jp.kumiai.otp.adapter.jdbc.report;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.CommitRange;
import jp.kumiai.otp.adapter.jdbc.table.FactText;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.report.Trouble;
import jp.kumiai.otp.domain.verification.CodeRefusal;

/**
 * Counts the troubles of days, each day by a statement of its own that reads the day's range of the trail's key. The
 * trail is only ever appended to, so that the days fit together. What came along with a contract from another cell is counted
 * there. Stateless.
 */
public final class TroubleSql {

    static final String OF_A_DAY = "SELECT e.kind AS kind, COUNT(*) AS events FROM audit_event e"
            + " WHERE e.commit_id >= ? AND e.commit_id < ? AND e.arrival_id IS NULL"
            + List.of(Trouble.values()).map(TroubleSql::condition).mkString(" AND (", " OR ", ")") + " GROUP BY e.kind";

    private TroubleSql() {}

    private static String condition(Trouble trouble) {
        return trouble.reason().isDefined() ? "(e.kind = ? AND POSITION(? IN e.facts) > 0)" : "e.kind = ?";
    }

    /** What there was of each trouble on each day; what there was none of is not there. */
    public static List<Tuple2<Tuple2<LocalDate, Trouble>, Long>> count(Connection connection, List<LocalDate> days)
            throws SQLException {
        List<Tuple2<Tuple2<LocalDate, Trouble>, Long>> counts = List.empty();
        for (LocalDate day : days) {
            counts = counts.prependAll(of(connection, day));
        }
        return counts;
    }

    private static List<Tuple2<Tuple2<LocalDate, Trouble>, Long>> of(Connection connection, LocalDate day)
            throws SQLException {
        return Sql.all(
                connection,
                OF_A_DAY,
                day,
                TroubleSql::bind,
                row -> Tuple.of(Tuple.of(day, seenAs(row.oneOf(AuditEvent.Kind.class, "kind"))), row.number("events")));
    }

    private static void bind(LocalDate day, Parameters parameters) throws SQLException {
        parameters
                .id(CommitRange.start(BankTime.startOf(day)))
                .id(CommitRange.start(BankTime.startOf(day.plusDays(1))));
        for (Trouble trouble : Trouble.values()) {
            parameters.text(trouble.kind().name());
            for (CodeRefusal.Code reason : trouble.reason()) {
                parameters.text(FactText.of("reason", reason.name()));
            }
        }
    }

    private static Trouble seenAs(AuditEvent.Kind kind) {
        return List.of(Trouble.values())
                .find(trouble -> trouble.kind() == kind)
                .getOrElseThrow(() -> new IllegalArgumentException("not asked for: " + kind));
    }
}
