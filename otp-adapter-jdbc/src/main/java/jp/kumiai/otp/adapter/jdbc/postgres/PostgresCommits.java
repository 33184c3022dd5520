package jp.kumiai.otp.adapter.jdbc.postgres;

import io.vavr.collection.List;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcCommits;
import jp.kumiai.otp.adapter.jdbc.joint.JointCommits;
import jp.kumiai.otp.adapter.jdbc.sql.Conflict;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.table.EventTable;
import jp.kumiai.otp.adapter.jdbc.table.RequestTable;
import jp.kumiai.otp.adapter.jdbc.table.SessionTable;
import jp.kumiai.otp.adapter.jdbc.table.TokenTable;
import jp.kumiai.otp.adapter.jdbc.table.UserTable;
import jp.kumiai.otp.domain.decision.Changes;

/**
 * Commits on PostgreSQL. What a company's users do is written by one {@link JointStatement}, in one exchange with the
 * server; what the bank does to contracts or at its desks is written as {@link JdbcCommits} does. Thread-safe.
 */
public final class PostgresCommits implements JointCommits {

    private final Database database;
    private final JdbcCommits inATransaction;

    public PostgresCommits(DataSource source) {
        this.database = new Database(source);
        this.inATransaction = new JdbcCommits(source);
    }

    @Override
    public Outcome commit(Changes changes) {
        if (!changes.isOfUsers()) {
            return inATransaction.commit(changes);
        }
        return write("a commit", Conflict.OVERTAKEN, List.of(changes)) ? Outcome.COMMITTED : Outcome.STALE;
    }

    @Override
    public boolean commitTogether(List<Changes> changes) {
        return changes.forAll(Changes::isOfUsers)
                ? write("a joint commit", Conflict.UNDONE, changes)
                : inATransaction.commitTogether(changes);
    }

    private boolean write(String name, Conflict conflict, List<Changes> joint) {
        return database.writeAtOnce(name, conflict, connection -> {
                    JointStatement statement = statement(joint);
                    if (!statement.isEmpty()) {
                        statement.execute(connection);
                    }
                    return true;
                })
                .isDefined();
    }

    private static JointStatement statement(List<Changes> joint) throws SQLException {
        return new JointStatement()
                .write(TokenTable.TABLE, joint.flatMap(Changes::tokens))
                .write(UserTable.TABLE, joint.flatMap(Changes::users))
                .write(SessionTable.TABLE, joint.flatMap(Changes::sessions))
                .append(RequestTable.SHAPE, RequestTable.inOrder(joint.flatMap(Changes::requests)), RequestTable::bind)
                .delete(
                        SessionTable.SHAPE,
                        SessionTable.inOrder(joint.flatMap(Changes::endedSessions)),
                        SessionTable::bindKey)
                .append(EventTable.SHAPE, joint.map(Changes::events).flatMap(EventTable::entries), EventTable::bind);
    }
}
