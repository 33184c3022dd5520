package jp.kumiai.otp.adapter.jdbc.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.kumiai.otp.adapter.jdbc.testkit.Eventually;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;

/** Somebody with a transaction of their own on a database, which is rolled back unless they commit. */
final class Somebody implements AutoCloseable {

    /** In this database, in which they are seen by the locks that they have: who is waited for may be in none. */
    private static final String WAITING = """
            SELECT count(DISTINCT waiting.pid)
              FROM pg_locks AS waiting
              JOIN pg_locks AS held ON held.pid = waiting.pid
              JOIN pg_database AS here ON here.oid = held.database AND here.datname = current_database()
             WHERE NOT waiting.granted
            """;

    private final Connection connection;

    private Somebody(Connection connection) {
        this.connection = connection;
    }

    /** Nobody finds a deadlock for them, so that it is the other one who must. */
    static Somebody on(String url) throws SQLException {
        Connection connection = PostgresServer.connectionsTo(url + "&options=-c%20deadlock_timeout=60s")
                .getConnection();
        connection.setAutoCommit(false);
        return new Somebody(connection);
    }

    void does(String update) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }

    /** Returns once so many others wait for what they have locked. */
    void isWaitedForBy(int count) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Eventually.isTrue(count + " others wait", () -> waiting(statement) == count);
        }
    }

    private static int waiting(Statement statement) {
        try (ResultSet answer = statement.executeQuery(WAITING)) {
            answer.next();
            return answer.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void commits() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
