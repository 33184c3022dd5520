package jp.kumiai.otp.adapter.jdbc.cell;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import jp.kumiai.otp.adapter.jdbc.desk.FeeRunTable;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.domain.fee.FeeRun;

/** The fee runs as a contract that moves sees them. Stateless. */
public final class FeeRuns {

    private static final String LATEST =
            "SELECT " + FeeRunTable.COLUMNS + " FROM fee_run f ORDER BY f.fee_month DESC LIMIT 1";

    private FeeRuns() {}

    public static Option<FeeRun> latest(Connection connection) throws SQLException {
        return Sql.first(connection, LATEST, "", (none, parameters) -> {}, FeeRunTable::read);
    }

    /**
     * The same, and until the transaction ends no run is begun or goes on: it would miss the contract, or book it in both
     * cells. H2 has no such lock, and one process at a time.
     */
    static Option<FeeRun> latestLocked(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (PreparedStatement lock = connection.prepareStatement("LOCK TABLE fee_run IN SHARE MODE")) {
                lock.execute();
            }
        }
        return latest(connection);
    }
}
