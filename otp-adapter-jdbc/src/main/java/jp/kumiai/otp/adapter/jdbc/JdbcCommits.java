package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.desk.DeskTables;
import jp.kumiai.otp.adapter.jdbc.joint.JointCommits;
import jp.kumiai.otp.adapter.jdbc.sql.Conflict;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.table.ContractTable;
import jp.kumiai.otp.adapter.jdbc.table.EventTable;
import jp.kumiai.otp.adapter.jdbc.table.RequestTable;
import jp.kumiai.otp.adapter.jdbc.table.SessionTable;
import jp.kumiai.otp.adapter.jdbc.table.TokenTable;
import jp.kumiai.otp.adapter.jdbc.table.UserTable;
import jp.kumiai.otp.domain.decision.Changes;

/**
 * Commits in one transaction, of one caller or of several together, which needs no more than READ COMMITTED:
 *
 * <ol>
 *   <li>tokens, users, contracts, sessions, then what {@link DeskTables} names, in this order and each in the order of the
 *       keys: an {@code UPDATE … WHERE version = ?} that must hit one row, or an {@code INSERT} whose key must be free;
 *       else roll back, stale
 *   <li>answered requests are inserted, in the order of their keys too; a key that is taken: roll back, stale
 *   <li>ended sessions are deleted, companies' and then the bank's own
 *   <li>events are appended
 *   <li>commit; whatever goes wrong here leaves the outcome unknown, which is a fault
 * </ol>
 *
 * Thread-safe.
 */
public final class JdbcCommits implements JointCommits {

    private final Database database;

    public JdbcCommits(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public Outcome commit(Changes changes) {
        return database.write("a commit", Conflict.OVERTAKEN, connection -> write(connection, List.of(changes)))
                .getOrElse(Outcome.STALE);
    }

    @Override
    public boolean commitTogether(List<Changes> changes) {
        return database.write("a joint commit", Conflict.UNDONE, connection -> write(connection, changes))
                .isDefined();
    }

    private static Option<Outcome> write(Connection connection, List<Changes> joint) throws SQLException {
        Changes changes = joint.reduce(Changes::and);
        boolean fresh = TokenTable.TABLE.write(connection, changes.tokens())
                && UserTable.TABLE.write(connection, changes.users())
                && ContractTable.TABLE.write(connection, changes.contracts())
                && SessionTable.TABLE.write(connection, changes.sessions())
                && DeskTables.write(connection, changes.desk());
        if (!fresh) {
            return Option.none();
        }
        RequestTable.insert(connection, changes.requests());
        SessionTable.delete(connection, changes.endedSessions());
        DeskTables.deleteEnded(connection, changes.desk());
        EventTable.append(connection, joint.map(Changes::events).flatMap(EventTable::entries));
        return Option.some(Outcome.COMMITTED);
    }
}
