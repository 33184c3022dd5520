package jp.kumiai.otp.adapter.jdbc.desk;

import java.sql.Connection;
import java.sql.SQLException;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.domain.decision.DeskChanges;

/** Writes what a commit changes of the bank's own side. Stateless. */
public final class DeskTables {

    private DeskTables() {}

    /**
     * Writes fee runs, applications, loans, debits, staff, staff sessions, in this order and each in the order of the
     * keys; false when one was stale, in which case the transaction is good for nothing but a rollback. A run comes before
     * its debits, so that of two that book the same page one finds out before it has written any.
     *
     * @throws SQLException when the key of a new state is taken, among other reasons
     */
    public static boolean write(Connection connection, DeskChanges changes) throws SQLException {
        return FeeRunTable.TABLE.write(connection, changes.runs())
                && ApplicationTable.TABLE.write(connection, changes.applications())
                && LoanTable.TABLE.write(connection, changes.loans())
                && DebitTable.TABLE.write(connection, changes.debits())
                && StaffTable.TABLE.write(connection, changes.staff())
                && StaffSessionTable.TABLE.write(connection, changes.sessions());
    }

    /** Deletes the sessions that have ended, in the order of their keys; they need not be there. */
    public static void deleteEnded(Connection connection, DeskChanges changes) throws SQLException {
        Sql.updateEach(
                connection,
                StaffSessionTable.DELETE,
                changes.endedSessions().sortBy(StaffSessionTable.KEY),
                StaffSessionTable::bindKey);
    }
}
