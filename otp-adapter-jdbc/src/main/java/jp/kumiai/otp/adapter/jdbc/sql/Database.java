package jp.kumiai.otp.adapter.jdbc.sql;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.kumiai.otp.application.port.PortUnavailable;

/**
 * Work on a database, in one connection and one transaction each, every SQL error of which is either a known conflict
 * or thrown as {@link PortUnavailable}.
 *
 * <p>The texts of SQL errors quote rows, so they go no further than this class: what is thrown names the SQLSTATE, the
 * vendor's code and the work. Thread-safe.
 */
public final class Database {

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /** Something done on an open connection. */
    @FunctionalInterface
    public interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /** Reads by a single statement, which is consistent in itself; no transaction is left open. */
    public <T> T read(String name, Work<T> work) {
        try (Connection connection = connect()) {
            if (connection.getAutoCommit()) {
                return work.on(connection);
            }
            try (Transaction ended = new Transaction(connection)) {
                T answer = work.on(connection);
                ended.commit();
                return answer;
            }
        } catch (SQLException e) {
            throw unavailable(name, e);
        } catch (IllegalArgumentException e) {
            throw new PortUnavailable(name + ": what is stored does not fit together", e);
        }
    }

    /** The same by a statement whose answer is read while it is fetched, piece by piece, as {@link Sql#each} does it. */
    public <T> T readThrough(String name, Work<T> work) {
        return read(name, connection -> {
            try (Transaction open = new Transaction(connection)) {
                T answer = work.on(connection);
                open.commit();
                return answer;
            }
        });
    }

    /**
     * Reads by several statements, all of which see the database as it is at the first one. No lock is taken, and nobody
     * who writes is waited for.
     */
    public <T> T readAtOneMoment(String name, Work<T> work) {
        return read(name, connection -> {
            int usual = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            try (Transaction moment = new Transaction(connection)) {
                T answer = work.on(connection);
                moment.commit();
                return answer;
            } finally {
                connection.setTransactionIsolation(usual);
            }
        });
    }

    /**
     * Writes in one transaction.
     *
     * @param work whose answer is committed when there is one; when there is none, everything is rolled back
     * @param conflict the errors that count as no answer
     * @return the answer once it is committed; none when it was rolled back
     */
    public <T> Option<T> write(String name, Conflict conflict, Work<Option<T>> work) {
        try (Connection connection = connect();
                Transaction transaction = new Transaction(connection)) {
            Option<T> answer = work.on(connection);
            if (answer.isDefined()) {
                commit(name, transaction);
            }
            return answer;
        } catch (SQLException e) {
            if (conflict.explains(e)) {
                return Option.none();
            }
            throw unavailable(name, e);
        }
    }

    /**
     * Writes by a single statement, which is a transaction of its own and, on a connection that commits by itself, a
     * single exchange with the database. A warning is an error here too, as {@link Transaction#commit} says.
     *
     * @param conflict the errors that count as no answer; each must mean that the statement was undone
     * @return the answer once it is committed; none when it was undone
     */
    public <T> Option<T> writeAtOnce(String name, Conflict conflict, Work<T> statement) {
        try (Connection connection = connect()) {
            if (connection.getAutoCommit()) {
                return Option.some(statement.on(connection));
            }
            try (Transaction transaction = new Transaction(connection)) {
                T answer = statement.on(connection);
                commit(name, transaction);
                return Option.some(answer);
            }
        } catch (SQLException e) {
            if (conflict.explains(e)) {
                return Option.none();
            }
            throw unavailable(name + ", done or not,", e);
        }
    }

    private static void commit(String name, Transaction transaction) {
        try {
            transaction.commit();
        } catch (SQLException e) {
            throw unavailable(name + ", with its commit done or not,", e);
        }
    }

    private Connection connect() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new PortUnavailable("no connection to the database", e);
        }
    }

    private static PortUnavailable unavailable(String name, SQLException e) {
        return new PortUnavailable(name + " failed: SQLSTATE " + e.getSQLState() + ", code " + e.getErrorCode());
    }
}
