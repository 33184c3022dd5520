package jp.kumiai.otp.adapter.jdbc.report;

import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.SQLException;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.CommitRange;
import jp.kumiai.otp.adapter.jdbc.table.FactText;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.SharedToken;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.verification.CodeRefusal;

/** The shared tokens with what happened on them, by one statement that reads the period's range of the trail. Stateless. */
public final class ContentionSql {

    static final String WORST = """
            SELECT s.serial_no AS serial_no, s.contract_no AS contract_no, s.sharers AS sharers,
                   COALESCE(c.accepted, 0) AS accepted, COALESCE(c.already_used, 0) AS already_used
              FROM (SELECT u.serial_no AS serial_no, u.contract_no AS contract_no, COUNT(*) AS sharers
                      FROM banking_user u
                     WHERE u.serial_no IS NOT NULL
                     GROUP BY u.serial_no, u.contract_no
                    HAVING COUNT(*) > 1) s
              LEFT JOIN (SELECT e.serial_no AS serial_no,
                                COUNT(CASE WHEN e.kind IN ('CODE_ACCEPTED', 'TOKEN_REGISTERED') THEN 1 END) AS accepted,
                                COUNT(CASE WHEN e.kind IN ('CODE_REFUSED', 'REGISTRATION_REFUSED')
                                            AND POSITION(? IN e.facts) > 0 THEN 1 END) AS already_used
                           FROM audit_event e
                          WHERE e.commit_id >= ? AND e.commit_id < ?
                            AND e.kind IN ('CODE_ACCEPTED', 'TOKEN_REGISTERED', 'CODE_REFUSED', 'REGISTRATION_REFUSED')
                          GROUP BY e.serial_no) c
                ON c.serial_no = s.serial_no
             ORDER BY 5 DESC, 4 DESC, 1
             LIMIT ?
            """;

    private record Asked(ReportPeriod period, int limit) {}

    private ContentionSql() {}

    /** As {@code Reports.contention} wants them. */
    public static List<SharedToken> worst(Connection connection, ReportPeriod period, int limit) throws SQLException {
        return Sql.all(connection, WORST, new Asked(period, limit), ContentionSql::bind, ContentionSql::read);
    }

    private static void bind(Asked asked, Parameters parameters) throws SQLException {
        parameters
                .text(FactText.of("reason", CodeRefusal.Code.ALREADY_USED.name()))
                .id(CommitRange.start(asked.period().begin()))
                .id(CommitRange.start(asked.period().end()))
                .number(asked.limit());
    }

    private static SharedToken read(Row row) throws SQLException {
        return new SharedToken(
                new SerialNumber(row.text("serial_no")),
                new ContractId(row.text("contract_no")),
                row.number("sharers"),
                row.number("accepted"),
                row.number("already_used"));
    }
}
