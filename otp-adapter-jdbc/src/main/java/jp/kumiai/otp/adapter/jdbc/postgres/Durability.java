package jp.kumiai.otp.adapter.jdbc.postgres;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a PostgreSQL server does with a commit before it acknowledges it.
 *
 * <p>A code that was accepted must not be accepted again, so a server that may forget a commit is not used at all. One
 * without a synchronous standby forgets nothing as long as its own disk lives; what an asynchronous one takes over is
 * for the bank to know.
 *
 * @param fsync whether it waits for its own disk
 * @param synchronousCommit its level for this user and database
 * @param standbys which standbys must have a commit too; empty for none
 * @param isPrimary whether it can be written to
 */
record Durability(boolean fsync, String synchronousCommit, String standbys, boolean isPrimary) {

    private static final Set<String> KEPT = HashSet.of("on", "remote_write", "remote_apply");

    private static final String QUERY = """
            SELECT current_setting('fsync'), current_setting('synchronous_commit'),
                   current_setting('synchronous_standby_names'), NOT pg_is_in_recovery()
            """;

    static Durability of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(QUERY)) {
            answer.next();
            return new Durability(
                    answer.getString(1).equals("on"), answer.getString(2), answer.getString(3), answer.getBoolean(4));
        }
    }

    /** Why this server cannot be trusted with a commit, if it cannot. */
    Option<String> obstacle() {
        if (!fsync) {
            return Option.some("fsync is off, so it loses acknowledged commits when it crashes");
        }
        if (!KEPT.contains(synchronousCommit)) {
            return Option.some(
                    "synchronous_commit is " + synchronousCommit + ", so it acknowledges commits that it may lose");
        }
        return Option.when(!isPrimary, "it is a standby");
    }

    /** Whether every acknowledged commit is on another server too. */
    boolean hasSynchronousStandby() {
        return !standbys.isEmpty();
    }
}
