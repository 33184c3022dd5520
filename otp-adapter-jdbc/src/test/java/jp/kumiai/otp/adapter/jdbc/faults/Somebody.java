package jp.kumiai.otp.adapter.jdbc.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.kumiai.otp.adapter.jdbc.testkit.Eventually;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;

/** Somebody with a transaction of their own on a database, which is rolled back unless they commit. */
final class Somebody implements AutoCloseable {

    private static final String IS_WAITED_FOR =
            "SELECT bool_or(pg_backend_pid() = ANY (pg_blocking_pids(pid))) FROM pg_locks WHERE NOT granted";

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

    /** Returns once somebody else waits for what they have locked. */
    void isWaitedFor() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Eventually.isTrue("somebody waits", () -> isTrue(statement));
        }
    }

    private static boolean isTrue(Statement statement) {
        try (ResultSet answer = statement.executeQuery(IS_WAITED_FOR)) {
            return answer.next() && answer.getBoolean(1);
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
